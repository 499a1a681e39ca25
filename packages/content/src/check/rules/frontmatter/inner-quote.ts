import { type Part, together, written } from '../../../fix/edit.ts'
import { type FieldLine, quoteParts } from '../../../read/field-lines.ts'
import type { Fields } from '../../../read/validators.ts'
import type { LineRule } from '../../rule.ts'
import { isText } from './field-kind.ts'
import { isWhole } from './quoted.ts'

/** Length of the quoted text that a value begins with; undefined if it does not begin with one, or it goes on below. */
function quotedLength(value: string): number | undefined {
  return /^(?:"(?:\\.|[^"\\])*"|'(?:''|[^'])*')/.exec(value)?.[0].length
}

interface Reading {
  readonly parts: readonly Part[]
  readonly isList: boolean
  /** The quotes can be read in no other way. */
  readonly isCertain: boolean
}

/** The quotes of a kind in a value, by whether they can open a quoted word and close one; apostrophes in words are none. */
function quotesIn(value: string, mark: string) {
  const isApostrophe = (at: number): boolean =>
    /\p{L}/u.test(value[at - 1] ?? '') && /\p{L}/u.test(value[at + 1] ?? '')
  const all = [...value.matchAll(new RegExp(mark, 'g'))].map(({ index }) => index)
  return all
    .filter((at) => mark === '"' || !isApostrophe(at))
    .map((at) => ({
      opens: /^$|[\s([{（—–-]/.test(value[at - 1] ?? '') && /\S/.test(value[at + 1] ?? ''),
      closes:
        /\S/.test(value[at - 1] ?? '') && /^$|[\s.,;:!?)\]}）。，；：！？…—–-]/.test(value[at + 1] ?? ''),
    }))
}

/** Whether quotes are pairs of one that opens and one that closes. */
function arePairs(quotes: ReturnType<typeof quotesIn>): boolean {
  return (
    quotes.length % 2 === 0 && quotes.every(({ opens, closes }, index) => (index % 2 === 0 ? opens : closes))
  )
}

/** What was meant by a value that begins with a quote: a list, a text in quotes with others in it, or one that begins with a quoted word. */
function read({ value, item, key, valueStart, valueEnd }: FieldLine, text: string, fields: Fields): Reading {
  const span = { start: valueStart, end: valueEnd }
  const isHolder = fields.lists.has(key) || fields.holders.has(key)
  if (!item && isHolder && /^(["'])[^"']*\1(?:\s*,\s*(["'])[^"']*\2)+$/.test(value))
    return { parts: ['[', span, ']'], isList: true, isCertain: true }
  const mark = value[0] ?? ''
  const quotes = quotesIn(value, mark)
  const isAllText = arePairs(quotes)
  const isEnclosed = quotes.length > 3 && value.endsWith(mark) && arePairs(quotes.slice(1, -1))
  const inner = { start: valueStart + 1, end: valueEnd - (value.endsWith(mark) ? 1 : 0) }
  // A single quote that is never closed stands there for the sake of the apostrophe in the text.
  const isOpen = mark === "'" && quotes.length === 1
  const parts = quoteParts(text, (isEnclosed && !isAllText) || isOpen ? inner : span)
  return { parts, isList: false, isCertain: isAllText !== isEnclosed && !value.includes('\\') }
}

export const frontmatterInnerQuote: LineRule = {
  id: 'frontmatter/inner-quote',
  stage: 'line',
  severity: 'error',
  description:
    'Text that starts with a quoted word, or has quotes inside its quotes, is enclosed in the other kind of quotes.',
  fixes: true,
  *check(lines, yaml, fields) {
    for (const line of lines) {
      const { lead, value, valueStart, valueEnd } = line
      const length = quotedLength(value)
      if (length === undefined || length >= value.length || /^\s*(?:#.*|:.*)?$/.test(value.slice(length)))
        continue
      if (/^\s+#/.test(value.slice(length))) continue
      const { parts, isList, isCertain } = read(line, yaml.text, fields)
      const isSafe = isCertain && isWhole(line) && (isList || isText(line, fields))
      yield {
        reason: 'YAML reads this quote as the end of the text',
        help: `${isList ? 'put the list in brackets' : 'put all of it in quotes'}: ${lead}${written(yaml.text, parts)}`,
        place: yaml.range(valueStart + length - 1, valueStart + length),
        edits: isSafe ? together(yaml.rewrite({ start: valueStart, end: valueEnd }, ...parts)) : undefined,
      }
    }
  },
}
