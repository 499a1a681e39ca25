import { relative, resolve } from 'node:path'
import { styleText } from 'node:util'
import type { Message } from '@topasked/schema'
import { type CodeFrame, toCodeFrame } from './code-frame.ts'
import { printable } from './printable.ts'
import type { ReportContext } from './report-context.ts'

type Style = Parameters<typeof styleText>[0]

const COLOURS = { error: 'red', warning: 'yellow', note: 'cyan' } as const

/** The source line with the message's span marked; a span of several lines is marked to the end of its first line. */
function frameOf(line: string, { line: first, endLine, column, endColumn }: Message): CodeFrame | undefined {
  return toCodeFrame(line, column - 1, endLine === first ? endColumn - 1 : line.length)
}

function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** The number of messages by severity, such as `2 errors, 1 note`. */
export function summaryOf(messages: readonly Message[]): string {
  const of = (severity: Message['severity']): number =>
    messages.filter((message) => message.severity === severity).length
  const [errors, warnings, notes] = [of('error'), of('warning'), of('note')]
  if (messages.length === 0) return 'no problems found'
  return [
    errors > 0 && countOf(errors, 'error'),
    warnings > 0 && countOf(warnings, 'warning'),
    notes > 0 && countOf(notes, 'note'),
  ]
    .filter((part) => part !== false)
    .join(', ')
}

/**
 * For a terminal: each message with the line as the editor wrote it and the fix; paths relative to the current
 * folder, columns in UTF-16 code units as editors count them; carets are placed by terminal columns.
 */
export function reportHuman(
  messages: readonly Message[],
  { dir, cwd, colour, lineOf }: ReportContext,
): string {
  const paint = (style: Style, text: string): string =>
    colour ? styleText(style, text, { validateStream: false }) : text
  const blocks = messages.map((message) => {
    const style = COLOURS[message.severity]
    const where = `${relative(cwd, resolve(dir, message.file)) || message.file}:${message.line}:${message.column}`
    const head = `${paint([style, 'bold'], `${message.severity}[${message.rule}]`)}${paint('bold', `: ${printable(message.message)}`)}`
    const frame = frameOf(lineOf(message), message)
    const gutter = String(message.line)
    const code = frame
      ? [
          ` ${paint('dim', `${gutter} |`)} ${frame.source}`,
          ` ${' '.repeat(gutter.length)} ${paint('dim', '|')} ${paint(style, frame.caret)}`,
        ]
      : []
    return [
      head,
      `  ${paint('dim', '-->')} ${printable(where)}`,
      ...code,
      `${paint('bold', 'help:')} ${message.help.split('\n').map(printable).join('\n')}`,
    ].join('\n')
  })
  return [...blocks, summaryOf(messages)].join('\n\n').concat('\n')
}
