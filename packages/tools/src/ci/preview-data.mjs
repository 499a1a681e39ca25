/** What the unprivileged build of a pull request hands to the job that comments: names, sizes, how to read it. */
import { readZip } from './zip.mjs'

export const ARTIFACT = 'preview-data'
export const PAGES_ARTIFACT = 'preview-pages'
export const ABOUT = 'about.json'
export const CHECK = 'check.json'
export const FIXES = 'fixes.json'
export const DIFF = 'diff.md'

/** Bytes of each file, and of the artifact as a whole. */
/** @type {Record<string, number>} */
const LIMITS = { [ABOUT]: 4_000, [CHECK]: 4_000_000, [FIXES]: 2_000_000, [DIFF]: 2_000_000 }
export const ARTIFACT_LIMIT = 8_000_000

/** The steps of a preview, in order, with what a reader of the comment calls them. */
export const STEPS = {
  check: 'the check of the content',
  build: 'the build of the channels',
  verify: 'the check of what was built',
  diff: 'the comparison with what is published',
}

const STEP_NAMES = /** @type {StepName[]} */ (Object.keys(STEPS))

/** @typedef {keyof typeof STEPS} StepName */
/** @typedef {{ file: string, line: number, rule: string, message: string, help: string, severity: string }} PreviewMessage */
/**
 * Whole lines of a file, from the root of the repository, and what takes their place.
 * @typedef {object} PreviewFix
 * @property {string} path
 * @property {number} startLine
 * @property {number} endLine
 * @property {string} before
 * @property {string} after
 * @property {{ message: string, help: string }[]} reasons
 */
/**
 * @typedef {object} Preview
 * @property {number | undefined} number
 * @property {StepName[]} failed
 * @property {PreviewMessage[]} messages
 * @property {PreviewFix[] | undefined} fixes undefined where nobody looked for any
 * @property {string} diff
 */

/** @param {Buffer | undefined} bytes */
function parsed(bytes) {
  try {
    return JSON.parse(bytes?.toString('utf8') ?? 'null')
  } catch {
    return null
  }
}

/**
 * @param {any} value of an unknown hand
 * @returns {value is PreviewMessage}
 */
function isMessage(value) {
  const texts = [value?.file, value?.rule, value?.message, value?.help, value?.severity]
  return texts.every((text) => typeof text === 'string') && Number.isSafeInteger(value.line)
}

/**
 * @param {any} value of an unknown hand
 * @returns {value is PreviewFix}
 */
function isFix(value) {
  const { path, before, after, startLine, endLine, reasons } = value ?? {}
  return (
    [path, before, after].every((text) => typeof text === 'string') &&
    Number.isSafeInteger(startLine) &&
    Number.isSafeInteger(endLine) &&
    startLine > 0 &&
    startLine <= endLine &&
    Array.isArray(reasons) &&
    reasons.length > 0 &&
    reasons.length <= 50 &&
    reasons.every((reason) => typeof reason?.message === 'string' && typeof reason?.help === 'string')
  )
}

/**
 * Reads the artifact of an unknown hand: only what has the right shape comes out, all texts are still to be neutralised.
 * `number` is a claim that the caller has to check. @throws {ZipError}
 * @param {Buffer} archive
 * @returns {Preview}
 */
export function readPreview(archive) {
  const files = readZip(archive, LIMITS)
  const about = parsed(files.get(ABOUT))
  const check = parsed(files.get(CHECK))
  const fixes = parsed(files.get(FIXES))
  return {
    number: Number.isSafeInteger(about?.number) && about.number > 0 ? about.number : undefined,
    failed: STEP_NAMES.filter((step) => about?.steps?.[step] === 'failed'),
    messages: Array.isArray(check) ? check.filter(isMessage) : [],
    fixes: Array.isArray(fixes) ? fixes.filter(isFix) : undefined,
    diff: files.get(DIFF)?.toString('utf8') ?? '',
  }
}
