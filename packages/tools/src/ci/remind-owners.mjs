/** Keeps one issue per owner on reviews that are due within two weeks, or overdue; closes it when none is. */
import { readFacts } from './facts.mjs'
import { keepIssue } from './github.mjs'
import { plainText } from './neutral-markdown.mjs'

/** @typedef {{ title: string, path: string, reviewBy: string, reviewed: string }} Due */

const DAYS_AHEAD = 14

const { asOf, owners, questions, editUrl } = readFacts()
const horizon = new Date(Date.parse(`${asOf}T00:00:00Z`) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10)
const due = questions
  .flatMap(({ reviewBy, ...question }) => (reviewBy === null ? [] : [{ ...question, reviewBy }]))
  .filter(({ status, reviewBy }) => status !== 'archived' && reviewBy <= horizon)
  .sort((a, b) => (`${a.reviewBy} ${a.id}` < `${b.reviewBy} ${b.id}` ? -1 : 1))

/** @param {Due} question */
function row({ title, path, reviewBy, reviewed }) {
  const name = editUrl ? `[${plainText(title, 200)}](${encodeURI(editUrl + path)})` : plainText(title, 200)
  const when = reviewBy < asOf ? `**was due on ${reviewBy}**` : `is due on ${reviewBy}`
  return `- [ ] ${name} ${when}, last reviewed on ${reviewed}`
}

for (const [owner, name] of Object.entries(owners)) {
  const own = due.filter((question) => question.owner === owner)
  const text =
    own.length === 0
      ? undefined
      : [
          `Please check that these answers are still correct, then set \`reviewed\` to today and \`reviewBy\` to a later date.`,
          '',
          ...own.map(row),
          '',
          'This issue is kept up to date once a week and closes by itself.',
        ].join('\n')
  const title = `Reviews due: ${name}`
  console.log(`${owner}: ${await keepIssue({ marker: `<!-- topasked-reviews:${owner} -->`, title, text })}`)
}
