import { atLineStart, escapeMarkdown } from './escape.ts'

const LINE = /^(\s*)(\d{1,9}\. |- )?(.*)$/u

interface QuotedLine {
  readonly kind: 'blank' | 'item' | 'words'
  readonly indent: number
  readonly text: string
}

/**
 * An answer in plain text as a quotation within a list item. Steps and items stay what they are, every other line ends
 * where it ends, and nothing else acts as Markdown.
 */
export function quoteAnswer(text: string): string {
  /** Where the words of the item before begin: what stands further in would be code. */
  let inner = 0
  const lines = text.split('\n').map((line): QuotedLine => {
    const [, { length } = '', mark = '', words = ''] = LINE.exec(line) ?? []
    const rest = atLineStart(escapeMarkdown(words.trim()))
    const indent = Math.min(length, inner)
    if (mark === '' && rest === '') return { kind: 'blank', indent: 0, text: '' }
    inner = indent + mark.length
    return { kind: mark === '' ? 'words' : 'item', indent, text: mark + rest }
  })
  return lines.map((line, index) => quotedLine(line, lines[index + 1])).join('\n')
}

function quotedLine({ kind, indent, text }: QuotedLine, next: QuotedLine | undefined): string {
  const breaks = kind !== 'blank' && next?.kind === 'words' && next.indent >= indent ? '\\' : ''
  // A list begins after an empty line only, unless it begins with 1.
  const parted = kind === 'words' && next?.kind === 'item' && next.indent >= indent ? '\n  >' : ''
  return `  > ${' '.repeat(indent)}${text}${breaks}`.trimEnd() + parted
}
