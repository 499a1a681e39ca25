/** Keeps one issue on external addresses that fail: opened, brought up to date, closed when all are well. */
import { readFileSync } from 'node:fs'
import { keepIssue } from './github.mjs'
import { plainText } from './neutral-markdown.mjs'

/** @typedef {{ url: string, place: string, problem: string }} Failure */

/** @type {{ checked: number, failures: Failure[] }} */
const { checked, failures } = JSON.parse(
  readFileSync(process.env.TOPASKED_LINK_REPORT || 'link-report.json', 'utf8'),
)
/** @param {Failure} failure */
const row = ({ url, place, problem }) =>
  `- [ ] \`${url.replaceAll('`', '%60')}\` (${plainText(place, 200)}): ${plainText(problem, 200)}`
const text =
  failures.length === 0
    ? undefined
    : [
        `${failures.length} of ${checked} addresses failed twice, so readers cannot open them.`,
        '',
        ...failures.map(row),
        '',
        'Correct each address at its source, usually in `links.yaml`. This issue is kept up to date once a week and closes by itself.',
      ].join('\n')
console.log(await keepIssue({ marker: '<!-- topasked-links -->', title: 'External links that fail', text }))
