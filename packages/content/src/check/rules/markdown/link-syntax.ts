import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import { proseOf } from '../../../read/prose.ts'
import type { ContentRule } from '../../rule.ts'

const ADDRESS =
  '(?:https?:\\/\\/[^\\s()（）\\][]+|mailto:[^\\s()（）\\][]+|link:[a-z0-9-]+|[\\w./-]+\\.md(?:#[\\w-]*)?)'
const WORDS = '[^\\][［］【】\\n]{2,}'

interface Mistake {
  readonly pattern: RegExp
  readonly reason: string
  /** What to write instead; undefined when nobody can know. */
  right(parts: readonly string[]): string | undefined
  /** Where the fix is another than to write a link. */
  help?(parts: readonly string[]): string
}

const link = (words: string, address: string): string => `[${words}](${address})`

/** An address has no blanks; in the subject of a mail they are written %20. */
function withoutBlanks(address: string): string {
  const [before = '', ...query] = address.trim().split('?')
  return [before.replace(/\s+/g, ''), ...query.map((part) => part.replace(/\s/g, '%20'))].join('?')
}

const MISTAKES: readonly Mistake[] = [
  {
    pattern: new RegExp(`(?<!\\\\)\\[(${WORDS})\\][ \\t\\u00A0\\u3000]+\\((${ADDRESS})\\)`, 'u'),
    reason: 'there is a blank between the two brackets, so this is no link',
    right: ([words = '', address = '']) => link(words, address),
  },
  {
    pattern: new RegExp(`\\(([^()\\n]{2,})\\)\\[(${ADDRESS})\\]`, 'u'),
    reason: 'the brackets are the wrong way round, so this is no link',
    right: ([words = '', address = '']) => link(words, address),
  },
  {
    pattern: new RegExp(`(?<!\\\\)[\\[［](${WORDS})[\\]］][ \\t]?[(（](${ADDRESS})[)）]`, 'u'),
    reason: 'these brackets are full-width ones, so this is no link',
    right: ([words = '', address = '']) => link(words, address),
  },
  {
    pattern: /\[([^\][\n]+)\]\((\S[^()\n<>"“”'‘’]*?)\s+["“”'‘’]([^"“”\n]*)["“”'‘’]\)/u,
    reason: 'the title of this link stands in typographic quotes, so this is no link',
    right: ([words = '', address = '', title = '']) => `[${words}](${address} "${title}")`,
  },
  {
    pattern: /\[([^\][\n]+)\]\((\S[^()\n<>]*?)\s*=\s*\d*x\d*\)/u,
    reason: 'a size cannot be given here, so this is no picture',
    right: ([words = '', address = '']) => link(words, address),
  },
  {
    pattern:
      /\[([^\][\n]+)\]\(((?:https?:\/\/|link:|[.\w/-]+\/)[^()\n<>"“”=]*?[ \t][^()\n<>"“”=]*?|[^()\n<>"“”=/]*?[ \t][^()\n<>"“”=/]*?\.md)\)/u,
    reason: 'this address has a blank in it, so this is no link',
    right: ([words = '', address = '']) => link(words, `<${address}>`),
  },
  {
    pattern: /\[([^\][\n]+)\]\(((?:tel|mailto):[^()\n<>"“”]*?[ \t\u00A0][^()\n<>"“”]*?)\)/iu,
    reason: 'this address has a blank in it, so this is no link',
    right: ([words = '', address = '']) => link(words, withoutBlanks(address)),
  },
  {
    pattern: new RegExp(`\\[(${WORDS})\\]\\((${ADDRESS})[ \\t]*$`, 'mu'),
    reason: 'the round bracket of this link is never closed',
    right: () => undefined,
  },
  {
    pattern: /(?<![\w\]])\[([^\][\n\uFFFC]{2,})\]\[([\w -]{2,})\]/u,
    reason: 'there is no definition for this link',
    right: () => undefined,
  },
  {
    // Letters after a blank may be a set of characters, as programmers write it.
    pattern: /(?<!\\)\[\^(\d+|(?<=\S\[\^)[\p{L}\d]+)\]/u,
    reason: 'there is no footnote of this name, so readers will see the sign as it stands',
    right: () => undefined,
    help: ([name = '']) => `add a line at the end: [^${name}]: …, or take [^${name}] away`,
  },
]

function helpOf(
  { right, help }: Mistake,
  [, ...parts]: readonly string[],
  fixed: string | undefined,
): string {
  if (help) return help(parts)
  const [words = '', name = ''] = parts
  if (fixed) return `write: ${fixed}`
  return right([]) === undefined && /^[\w -]+$/.test(name) && !name.includes('.')
    ? `add a line at the end: [${name}]: https://…, or write [${words}](address)`
    : `write: [${words}](${name})`
}

function* explain(text: string): Iterable<Finding & { start: number; end: number }> {
  for (const mistake of MISTAKES) {
    const match = mistake.pattern.exec(text)
    if (!match) continue
    const [typed, ...parts] = match
    const fixed = mistake.right(parts)
    const end = match.index + typed.trimEnd().length
    const edits = fixed ? [{ start: match.index, end, text: fixed }] : undefined
    yield { reason: mistake.reason, help: helpOf(mistake, match, fixed), start: match.index, end, edits }
    return
  }
}

export const markdownLinkSyntax: ContentRule = {
  id: 'markdown/link-syntax',
  stage: 'content',
  severity: 'warning',
  description:
    'A link is written [words](address): plain brackets, the words first, no blank between, none in the address.',
  fixes: true,
  examples: [
    {
      name: 'a blank between',
      in: 'answer',
      wrong: 'Ask the [desk] (link:contact).',
      right: 'Ask the [desk](link:contact).',
      at: '9:9-9:30',
      help: 'write: [desk](link:contact)',
    },
    {
      name: 'the wrong way round',
      in: 'answer',
      wrong: 'Ask the (desk)[link:contact].',
      right: 'Ask the [desk](link:contact).',
      at: '9:9-9:29',
      help: 'write: [desk](link:contact)',
    },
    {
      name: 'full-width round brackets',
      in: 'answer',
      wrong: '請向[服務台]（link:contact）查詢。',
      right: '請向[服務台](link:contact)查詢。',
      at: '9:3-9:22',
      help: 'write: [服務台](link:contact)',
    },
    {
      name: 'full-width square brackets',
      in: 'answer',
      wrong: '請向［服務台］(link:contact)查詢。',
      right: '請向[服務台](link:contact)查詢。',
      at: '9:3-9:22',
      help: 'write: [服務台](link:contact)',
    },
    {
      name: 'a blank in the address',
      in: 'answer',
      wrong: 'See the [form](https://example.org/my form).',
      right: 'See the [form](<https://example.org/my form>).',
      at: '9:9-9:44',
      help: 'write: [form](<https://example.org/my form>)',
    },
    {
      name: 'typographic quotes',
      in: 'answer',
      wrong: 'See the [form](https://example.org/form “PDF”).',
      right: 'See the [form](https://example.org/form "PDF").',
      at: '9:9-9:47',
      help: 'write: [form](https://example.org/form "PDF")',
    },
    {
      name: 'a size',
      in: 'answer',
      wrong: 'See ![a card](../images/card.svg =80x40).',
      right: 'See ![a card](../images/card.svg).',
      files: { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' },
      at: '9:6-9:41',
      help: 'write: [a card](../images/card.svg)',
    },
    {
      name: 'no end',
      in: 'answer',
      wrong: 'Ask the [desk](link:contact',
      right: 'Ask the [desk](link:contact)',
      at: '9:9-9:28',
      help: 'write: [desk](link:contact)',
    },
    {
      name: 'no definition',
      in: 'answer',
      wrong: 'Ask the [desk][contact].',
      right: 'Ask the [desk](link:contact).',
      at: '9:9-9:24',
      help: 'add a line at the end: [contact]: https://…, or write [desk](address)',
    },
    {
      name: 'blanks in a telephone number',
      in: 'answer',
      wrong: 'Call [01 23 45](tel:01 23 45).',
      right: 'Call [01 23 45](tel:012345).',
      at: '9:6-9:30',
      help: 'write: [01 23 45](tel:012345)',
    },
    {
      name: 'blanks in the subject of a mail',
      in: 'answer',
      wrong: 'Write to [the desk](mailto:desk@example.org?subject=My card).',
      right: 'Write to [the desk](mailto:desk@example.org?subject=My%20card).',
      at: '9:10-9:61',
      help: 'write: [the desk](mailto:desk@example.org?subject=My%20card)',
    },
    {
      name: 'a footnote without its text',
      in: 'answer',
      wrong: 'It is free[^1] for most[^2].\n\n[^2]: Not for firms.',
      right: 'It is free[^1] for most[^2].\n\n[^1]: In May.\n\n[^2]: Not for firms.',
      at: '9:11-9:15',
      help: 'add a line at the end: [^1]: …, or take [^1] away',
    },
  ],
  check({ sources }, found) {
    for (const source of sources) {
      for (const prose of proseOf(source)) {
        for (const { start, end, edits, ...finding } of explain(prose.text)) {
          const place = placeAt(source.file, prose.start + start, prose.start + end)
          const moved = edits?.map((edit) => ({
            ...edit,
            start: edit.start + prose.start,
            end: edit.end + prose.start,
          }))
          found(source, { ...finding, place, edits: moved })
        }
      }
    }
  },
}
