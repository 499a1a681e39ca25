import type { Message, Severity } from '@topasked/schema'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import type { Edit } from '../fix/edit.ts'
import type { Content } from '../read/content.ts'
import type { Place } from './place.ts'

declare module 'vfile-message' {
  interface VFileMessage {
    /** What `--fix` does about it; it can do nothing where there are none. */
    edits?: readonly Edit[]
    /** Edits that can only be known once all files are read. */
    confirm?: Finding['confirm']
  }
}

/** What a rule says of itself; the runner stamps it on each of its messages. */
export interface RuleInfo {
  /** `group/wished-for-condition`, as `reference/link-exists`. */
  readonly id: string
  /** One sentence for the rule reference. */
  readonly description: string
  readonly severity: Severity
}

/** One mistake, as the code that found it describes it. */
export interface Finding {
  /** What is wrong, in one sentence without a full stop. */
  readonly reason: string
  /** How to fix it, ready to paste where that is possible. */
  readonly help: string
  /** The smallest span that holds the mistake; the start of the file if missing. */
  readonly place?: Place | undefined
  /** The fix, where it is safe to make without asking: all of it or nothing is done. */
  readonly edits?: readonly Edit[] | undefined
  /** Gives the fix where it depends on what there is in other files; asked once all of them are read. */
  readonly confirm?: (content: Content) => readonly Edit[] | undefined
  /** Where one case of a rule is less serious than the others. */
  readonly severity?: Severity
}

const RULES_URL = 'https://github.com/topasked/topasked/blob/main/docs/rules.md'
const FATAL = { error: true, warning: false, note: undefined } as const

/** Address of the section about a rule. GitHub makes anchors from headings by dropping the slash. */
function ruleUrl(id: string): string {
  return `${RULES_URL}#${id.replace('/', '')}`
}

/** Puts a message on the file that has the mistake. */
export function report(file: VFile, rule: RuleInfo, finding: Finding): void {
  const place = finding.place ?? { line: 1, column: 1, offset: 0 }
  const message = file.message(finding.reason, { place, ruleId: rule.id, source: 'topasked' })
  message.fatal = FATAL[finding.severity ?? rule.severity]
  message.url = ruleUrl(rule.id)
  message.note = finding.help
  if (finding.edits?.length) message.edits = finding.edits
  if (finding.confirm) message.confirm = finding.confirm
}

function severityOf(message: VFileMessage): Severity {
  if (message.fatal === true) return 'error'
  return message.fatal === false ? 'warning' : 'note'
}

function toMessage(file: VFile, message: VFileMessage): Message {
  const start = { line: message.line ?? 1, column: message.column ?? 1 }
  const end = message.place && 'end' in message.place ? message.place.end : start
  return {
    file: file.path,
    ...start,
    endLine: end.line,
    endColumn: end.column,
    rule: message.ruleId ?? 'unknown',
    severity: severityOf(message),
    message: message.reason,
    help: message.note ?? '',
    url: message.url ?? RULES_URL,
    fixable: message.edits !== undefined,
  }
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Every message on these files as records, by file (code points), line, column and rule; duplicates said once. */
export function messagesOf(files: Iterable<VFile>): Message[] {
  const all = [...files].flatMap((file) => file.messages.map((message) => toMessage(file, message)))
  all.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      compare(a.line, b.line) ||
      compare(a.column, b.column) ||
      compare(a.rule, b.rule),
  )
  const seen = new Set<string>()
  return all.filter((message) => {
    const key = JSON.stringify(message)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}
