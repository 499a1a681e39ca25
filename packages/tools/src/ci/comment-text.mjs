/** The comment under a pull request: what readers will see change, what is wrong, where to look. */
import { neutralMarkdown, plainText } from './neutral-markdown.mjs'
import { STEPS } from './preview-data.mjs'

/** @typedef {import('./preview-data.mjs').PreviewMessage} Message */
/** @typedef {import('./preview-data.mjs').PreviewFix} Fix */
/** @typedef {import('./preview-data.mjs').StepName} StepName */

/** GitHub takes 65,536 characters. */
const DIFF_CHARACTERS = 45_000
const SHOWN = 15

const OUTDATED = new Set(['translation/outdated', 'translation/missing'])

/** What GitHub waits for before it runs anything of somebody who has not contributed before. */
export const WAITING = [
  '## Waiting for a maintainer',
  '',
  'Thank you for your first change here. GitHub runs nothing of a new contributor until a maintainer has pressed',
  '**Approve workflows to run** below. Nothing is wrong, and there is nothing for you to do. When it has run, this comment',
  'shows what readers will see.',
].join('\n')

/** @param {Message} message */
function messageLine({ file, line, message, help }) {
  const how = help === '' ? '' : `\n  To fix it: ${plainText(help, 400)}`
  return `- **${plainText(file, 200)}, line ${line}**: ${plainText(message, 300)}.${how}`
}

/**
 * @param {string} title
 * @param {readonly Message[]} messages
 */
function section(title, messages) {
  if (messages.length === 0) return []
  const more = messages.length - SHOWN
  const rest = more > 0 ? [`- and ${more} more: see the run`] : []
  return [`### ${title}`, '', ...messages.slice(0, SHOWN).map(messageLine), ...rest, '']
}

/**
 * @param {readonly StepName[]} failed
 * @param {boolean} concluded
 * @param {boolean} compared
 */
function verdict(failed, concluded, compared) {
  // The comparison finds nothing wrong: it only cannot be made, say where the old content can no longer be read.
  const faults = failed.filter((step) => step !== 'diff')
  if (faults.length > 0) {
    const names = faults.map((step) => STEPS[step]).join(', ')
    const rest = compared ? ' What has an error is left out of the comparison below.' : ''
    return `**Not ready to merge:** ${names} found something to fix.${rest}`
  }
  if (!concluded) return '**Not ready to merge:** the run failed before it could show what readers will see.'
  if (failed.length > 0) return `This can be published, but ${STEPS.diff} failed: see the run.`
  return 'This can be published.'
}

/**
 * @param {number} offered
 * @param {readonly Fix[]} elsewhere
 */
function fixesText(offered, elsewhere) {
  const lines = []
  if (offered > 0)
    lines.push(
      `${offered === 1 ? 'One mistake' : `${offered} mistakes`} can be fixed with one click: the suggestions are at the lines, under **Files changed**.`,
    )
  if (elsewhere.length > 0) {
    const places = elsewhere
      .slice(0, SHOWN)
      .map(({ path, startLine }) => `${plainText(path, 200)}, line ${startLine}`)
    const more = elsewhere.length - places.length
    lines.push(
      `\`npx topasked check --fix\` also fixes what this pull request does not show: ${places.join('; ')}${more > 0 ? `; and ${more} more` : ''}.`,
    )
  }
  return lines.length > 0 ? [lines.join(' '), ''] : []
}

/**
 * `preview` is what `readPreview` gave, undefined when there is nothing to be read; `complaint` says why. `elsewhere` are
 * fixes that no suggestion at a line could offer.
 * @param {object} data
 * @param {import('./preview-data.mjs').Preview | undefined} data.preview
 * @param {string | undefined} data.complaint
 * @param {readonly Fix[]} data.elsewhere
 * @param {string} data.head
 * @param {string} data.runUrl
 * @param {string | undefined} data.pagesUrl
 * @param {string | undefined} data.previewUrl
 * @param {boolean} data.succeeded
 */
export function commentText({
  preview,
  complaint,
  elsewhere,
  head,
  runUrl,
  pagesUrl,
  previewUrl,
  succeeded,
}) {
  const { failed = [], messages = [], diff = '', fixes = [] } = preview ?? {}
  const behind = messages.filter(({ rule }) => OUTDATED.has(rule))
  const wrong = messages.filter(
    ({ rule, severity }) => !OUTDATED.has(rule) && (severity === 'error' || severity === 'warning'),
  )
  const links = [
    previewUrl && `[**Open the preview**](${previewUrl})`,
    pagesUrl && `[Download the changed answers as pages](${pagesUrl}) (unpack them and open \`index.html\`)`,
    `[all details of the run](${runUrl})`,
  ]
  return [
    '## What readers will see',
    '',
    verdict(failed, succeeded, diff !== ''),
    ...(complaint ? ['', `The preview data could not be used: ${complaint}.`] : []),
    '',
    ...fixesText(fixes.length - elsewhere.length, elsewhere),
    ...section('Problems found', wrong),
    ...section('Translations that fall behind', behind),
    `${links.filter(Boolean).join(' · ')} · for ${head.slice(0, 7)}`,
    '',
    // Last, so that whatever is left open in it can swallow nothing of ours.
    ...(diff ? ['---', '', neutralMarkdown(diff.replace(/^## .*\n+/, ''), DIFF_CHARACTERS)] : []),
  ].join('\n')
}
