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
  examples: [
    {
      name: 'commas without brackets',
      in: 'field',
      wrong: 'tags: login, mfa',
      right: 'tags: [login, mfa]',
      at: '7:7-7:17',
      help: 'write it in brackets: tags: [login, mfa]',
    },
    {
      name: 'one value',
      in: 'scenarios',
      wrong: 'scenarios: borrow',
      right: 'scenarios: [borrow]',
      at: '3:12-3:18',
      help: 'write it in brackets: scenarios: [borrow]',
    },
    {
      name: 'other commas',
      in: 'field',
      wrong: 'tags: 登入、密碼',
      right: 'tags: [登入, 密碼]',
      at: '7:7-7:12',
      help: 'write it in brackets: tags: [登入, 密碼]',
    },
    {
      name: 'round brackets',
      in: 'scenarios',
      wrong: 'scenarios: (borrow, pay)',
      right: 'scenarios: [borrow, pay]',
      at: '3:12-3:25',
      help: 'write it in brackets: scenarios: [borrow, pay]',
    },
    {
      name: 'braces',
      in: 'scenarios',
      wrong: 'scenarios: { borrow, pay }',
      right: 'scenarios: [borrow, pay]',
      at: '3:12-3:27',
      help: 'write it in brackets: scenarios: [borrow, pay]',
    },
    {
      name: 'one text',
      in: 'field',
      wrong: 'alsoAsked: How do I renew?',
      right: 'alsoAsked: ["How do I renew?"]',
      at: '7:12-7:27',
      help: 'write it in brackets: alsoAsked: ["How do I renew?"]',
    },
  ],
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
