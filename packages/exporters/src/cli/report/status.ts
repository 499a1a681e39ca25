import type { Attention } from '@topasked/content'
import stringWidth from 'string-width'
import { printable } from './printable.ts'
import { countOf, type StatusLine, statusSections } from './status-sections.ts'

export const STATUS_FORMATS = ['human', 'json', 'markdown'] as const
export type StatusFormat = (typeof STATUS_FORMATS)[number]

export interface StatusContext {
  /** A path in the content folder, as shown on a terminal. */
  readonly pathOf: (file: string) => string
  /** The address prefix of the web editor; undefined if the catalog has none. */
  readonly editUrl: string | undefined
}

const NOTHING = 'Nothing needs attention.'

function titleOf({ asOf, within }: Attention): string {
  return `As of ${asOf}, looking ${within} days ahead`
}

/** Pads every column to its widest cell; a full-width character counts as two columns. */
function align(rows: ReadonlyArray<readonly string[]>): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))),
  )
  return rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell))))
      .join('  ')
      .trimEnd(),
  )
}

function toHuman(attention: Attention, { pathOf }: StatusContext): string {
  const cells = ({ state, what, detail, file }: StatusLine): string[] =>
    [state, what, detail || pathOf(file)].map(printable)
  const blocks = statusSections(attention).map((section) => {
    const groups = [...section.groups].map(([name, lines]) => {
      const indent = name === '' ? '  ' : '    '
      const rows = align(lines.map(cells)).map((row) => indent + row)
      return [...(name === '' ? [] : [`  ${printable(name)}`]), ...rows].join('\n')
    })
    return [`${section.title} (${countOf(section)})`, ...groups, `  help: ${section.help}`].join('\n')
  })
  return [titleOf(attention), ...(blocks.length > 0 ? blocks : [NOTHING])].join('\n\n').concat('\n')
}

function toInline(text: string): string {
  return printable(text)
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
}

function toMarkdown(attention: Attention, { editUrl }: StatusContext): string {
  const where = (file: string): string => {
    const path = file.split('/').map(encodeURIComponent).join('/')
    return editUrl === undefined
      ? `\`${printable(file).replaceAll('`', '')}\``
      : `[${toInline(file)}](${editUrl}${path})`
  }
  const row = ({ state, what, detail, file }: StatusLine): string =>
    `- [ ] ${toInline(state)}: ${[what, detail].filter(Boolean).map(toInline).join(', ')} (${where(file)})`
  const blocks = statusSections(attention).flatMap((section) => [
    `### ${section.title} (${countOf(section)})`,
    section.help.replaceAll('<', '&lt;'),
    ...[...section.groups].flatMap(([name, lines]) => [
      ...(name === '' ? [] : [`**${toInline(name)}**`]),
      lines.map(row).join('\n'),
    ]),
  ])
  return [`## ${titleOf(attention)}`, ...(blocks.length > 0 ? blocks : [NOTHING])].join('\n\n').concat('\n')
}

/** The text that `topasked status` prints. */
export function reportStatus(attention: Attention, format: StatusFormat, context: StatusContext): string {
  if (format === 'json') return `${JSON.stringify(attention, null, 2)}\n`
  return format === 'markdown' ? toMarkdown(attention, context) : toHuman(attention, context)
}
