import { type Part, together, written } from '../../../fix/edit.ts'
import { quoteParts } from '../../../read/field-lines.ts'
import { type Span, slice } from '../../../read/span.ts'
import type { SchemaRule } from '../../rule.ts'
import { listParts } from './list-parts.ts'

/** What YAML reads as it is typed, and as no number, truth or nothing. */
const WORD = /^(?!(?:true|false|null)$)\p{L}[\p{L}\p{N}_-]*$/iu

interface Items {
  readonly type?: string
  readonly pattern?: string
  readonly enum?: readonly unknown[]
}

/** The list that a value is, without a doubt: of single words, or of one text. A text with commas may be a sentence. */
function asList(text: string, span: Span, items: Items): Part[] | undefined {
  const typed = slice(text, span)
  if (/[\r\n]/.test(typed) || typed === '' || (items.type !== 'string' && !items.enum)) return undefined
  const words = listParts(text, span, (item) => WORD.test(item))
  if (words) return words
  if (items.pattern || items.enum || /^(?:true|false|null|~)$/i.test(typed)) return undefined
  if (/^(["'])[^"'\\]*\1$/.test(typed)) return ['[', span, ']']
  return /["'\\,，、;；:]|^[[{(（【［]/.test(typed) ? undefined : ['[', ...quoteParts(text, span), ']']
}

export const frontmatterListExpected: SchemaRule = {
  id: 'frontmatter/list-expected',
  stage: 'schema',
  severity: 'error',
  description: 'A field that takes several values is written as a list.',
  fixes: true,
  explain({ error, value, field, path, yaml }) {
    if (error.keyword !== 'type' || error.params.type !== 'array' || value === null) return undefined
    const [start, end] = yaml.span(path)
    const span = { start, end }
    const { items = {} } = (error.parentSchema ?? {}) as { items?: Items }
    const parts = asList(yaml.text, span, items)
    return {
      reason: `${field} should be a list`,
      help: parts
        ? `write it in brackets: ${path.at(-1)}: ${written(yaml.text, parts)}`
        : 'write each value on its own line, starting with "- "',
      place: yaml.range(start, end),
      edits: parts && together(yaml.rewrite(span, ...parts)),
    }
  },
}
