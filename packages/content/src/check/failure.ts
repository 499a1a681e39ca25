import type { VFile } from 'vfile'
import { TimeUpError } from '../guard.ts'
import { report } from '../model/messages.ts'
import { fileHandled } from './rules/file/handled.ts'
import { fileLimit } from './rules/file/limit.ts'

/** Where to report what is wrong with topasked itself. */
export const ISSUES = 'https://github.com/topasked/topasked/issues'
/** Characters of what was thrown that are shown: it may hold half of the file. */
const SHOWN = 200

function wordsOf(error: unknown): string {
  const words = (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).replace(
    /\s+/g,
    ' ',
  )
  return words.length > SHOWN ? `${words.slice(0, SHOWN)} …` : words
}

/**
 * Says on a file that work on it failed: `doing` is what was at work, as `the rule markdown/table`. What takes too long is
 * most likely a matter of the text; what throws is a fault of ours.
 */
export function reportFailure(file: VFile, doing: string, error: unknown): void {
  if (error instanceof TimeUpError) {
    report(file, fileLimit, {
      reason: `${doing} takes too long on this file`,
      help: `look for long runs of brackets or other symbols and remove some; if there are none, report this file at ${ISSUES}`,
    })
    return
  }
  report(file, fileHandled, {
    reason: `${doing} failed on this file: ${wordsOf(error)}`,
    help: `this is a bug in topasked, not in your text: report this message and the file at ${ISSUES}`,
  })
}
