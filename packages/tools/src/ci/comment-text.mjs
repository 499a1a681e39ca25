/** The comment under a pull request: what readers will see change, what is wrong, where to look. */
import { neutralMarkdown, plainText } from './neutral-markdown.mjs'
import { STEPS } from './preview-data.mjs'

/** @typedef {import('./preview-data.mjs').PreviewMessage} Message */
/** @typedef {import('./preview-data.mjs').StepName} StepName */

/** GitHub takes 65,536 characters. */
const DIFF_CHARACTERS = 45_000
const SHOWN = 20

const OUTDATED = new Set(['translation/outdated', 'translation/missing'])

/** @param {Message} message */
function messageLine({ file, line, message }) {
  return `- ${plainText(file, 200)}, line ${line}: ${plainText(message, 300)}`
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
 */
function verdict(failed, concluded) {
  // The comparison finds nothing wrong: it only cannot be made, say where the old content can no longer be read.
  const faults = failed.filter((step) => step !== 'diff')
  if (faults.length > 0) {
    const names = faults.map((step) => STEPS[step]).join(', ')
    return `**Not ready to merge:** ${names} found something to fix.`
  }
  if (!concluded) return '**Not ready to merge:** the run failed before it could show what readers will see.'
  if (failed.length > 0) return `This can be published, but ${STEPS.diff} failed: see the run.`
  return 'This can be published.'
}

/**
 * `preview` is what `readPreview` gave, undefined when there is nothing to be read; `complaint` says why.
 * @param {object} data
 * @param {import('./preview-data.mjs').Preview | undefined} data.preview
 * @param {string | undefined} data.complaint
 * @param {string} data.head
 * @param {string} data.runUrl
 * @param {string | undefined} data.treeUrl
 * @param {boolean} data.succeeded
 */
export function commentText({ preview, complaint, head, runUrl, treeUrl, succeeded }) {
  const { failed = [], messages = [], diff = '' } = preview ?? {}
  const behind = messages.filter(({ rule }) => OUTDATED.has(rule))
  const wrong = messages.filter(
    ({ rule, severity }) => !OUTDATED.has(rule) && (severity === 'error' || severity === 'warning'),
  )
  const links = [
    treeUrl && `[Download the preview](${treeUrl}) (unpack it and serve it with any web server)`,
    `[all details of the run](${runUrl})`,
  ]
  return [
    '## What readers will see',
    '',
    verdict(failed, succeeded),
    ...(complaint ? ['', `The preview data could not be used: ${complaint}.`] : []),
    '',
    ...section('Problems found', wrong),
    ...section('Translations that fall behind', behind),
    `${links.filter(Boolean).join(' · ')} · for ${head.slice(0, 7)}`,
    '',
    // Last, so that whatever is left open in it can swallow nothing of ours.
    ...(diff ? ['---', '', neutralMarkdown(diff, DIFF_CHARACTERS)] : []),
  ].join('\n')
}
