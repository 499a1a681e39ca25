import type { Message, Severity } from '@topasked/schema'
import { summaryOf } from './human.ts'
import { printable } from './printable.ts'
import type { ReportContext } from './report-context.ts'
import { repositoryPath } from './repository-path.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' }
/** GitHub shows ten annotations of each kind per step and drops the rest. */
const MAX_ANNOTATIONS = 10
/** In UTF-16 code units, of at most 3 bytes each: GitHub rejects a summary of more than 1 MiB. */
const MAX_SUMMARY = 340_000

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

/** GitHub ignores an end column on another line, so a span of several lines has no columns. */
function toCommand(message: Message, context: ReportContext): string {
  const { severity, line, column, endLine, endColumn, rule } = message
  const columns = line === endLine ? { col: column, endColumn } : {}
  const properties = Object.entries({
    file: repositoryPath(message, context),
    line,
    endLine,
    ...columns,
    title: rule,
  })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${COMMANDS[severity]} ${properties}::${escapeData(`${message.message}\n${message.help}`)}`
}

/** The first message of each file before the second of any, so that one bad file does not hide all others. */
function inTurns(messages: readonly Message[]): Message[] {
  const turns = new Map<string, number>()
  const placed = messages.map((message) => {
    const turn = turns.get(message.file) ?? 0
    turns.set(message.file, turn + 1)
    return { message, turn }
  })
  return placed.sort((a, b) => a.turn - b.turn).map(({ message }) => message)
}

/** A message for the log, escaped so that text from a file cannot act as a workflow command. */
function toLog(message: Message, context: ReportContext): string {
  const { line, column, severity, rule } = message
  const where = `${repositoryPath(message, context)}:${line}:${column}`
  const text = `${where} ${severity}[${rule}]: ${message.message} (${message.help})`
  return `- ${printable(text).replaceAll('##[', '# #[')}`
}

/**
 * Workflow commands: annotations at the lines of a pull request, the first ten of each kind, then the other messages as
 * plain lines in the log. Paths are relative to the repository root; columns are UTF-16 code units.
 */
export function reportGithub(messages: readonly Message[], context: ReportContext): string {
  const annotated = (['error', 'warning', 'note'] as const).flatMap((severity) =>
    inTurns(messages.filter((message) => message.severity === severity)).slice(0, MAX_ANNOTATIONS),
  )
  const shown = new Set(annotated)
  const others = messages.filter((message) => !shown.has(message))
  return [
    ...annotated.map((message) => toCommand(message, context)),
    ...(others.length > 0 ? ['Not annotated, because GitHub shows only ten of each kind:'] : []),
    ...others.map((message) => toLog(message, context)),
    summaryOf(messages),
  ]
    .join('\n')
    .concat('\n')
}

function cell(text: string): string {
  return printable(text.replace(/[\r\n]+/g, ' '))
    .replace(/([\\`*_[\]~|])/g, '\\$1')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
}

/** All messages as a Markdown table for the summary of a workflow step. */
export function toStepSummary(messages: readonly Message[], context: ReportContext): string {
  const lines = [`### Topasked: ${summaryOf(messages)}`]
  if (messages.length > 0)
    lines.push('', '| | where | problem | help | rule |', '| --- | --- | --- | --- | --- |')
  let length = 0
  for (const [index, message] of messages.entries()) {
    const where = `${cell(repositoryPath(message, context))}:${message.line}`
    const row = `| ${message.severity} | ${where} | ${cell(message.message)} | ${cell(message.help)} | [${message.rule}](${message.url}) |`
    length += row.length + 1
    if (length > MAX_SUMMARY) {
      lines.push('', `And ${messages.length - index} more: see the log of this step.`)
      break
    }
    lines.push(row)
  }
  return lines.join('\n').concat('\n')
}
