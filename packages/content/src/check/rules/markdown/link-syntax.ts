import type { Nodes } from 'mdast'
import { Edit, type Part, together, written } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import type { Content } from '../../../read/content.ts'
import { placeAt } from '../../../read/places.ts'
import { type Prose, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { type Span, slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'
import { leadsSomewhere } from '../link/leads-somewhere.ts'

const ADDRESS =
  '(?:https?:\\/\\/[^\\s()（）\\][]+|mailto:[^\\s()（）\\][]+|link:[a-z0-9-]+|[\\w./-]+\\.md(?:#[\\w-]*)?)'
const WORDS = '[^\\][［］【】\\n]{2,}'

/** What a pattern found, and the file that it was found in. */
interface Found {
  readonly text: string
  readonly whole: Span
  /** The words of the link, its address and its title. */
  readonly words: Span
  readonly address: Span
  readonly title: Span
}

interface Mistake {
  readonly pattern: RegExp
  readonly reason: string
  /** What to write instead; undefined when nobody can know. */
  right?(found: Found): readonly Part[]
  /** The edits that write it; by default those that put the parts in the place of the whole. */
  edits?(found: Found): readonly Edit[] | undefined
  /** Whether it can be nothing but a link that was mistyped. */
  isCertain?(found: Found): boolean
  /** Where the fix is another than to write a link. */
  help?(words: string): string
}

const link = ({ words, address }: Found): readonly Part[] => ['[', words, '](', address, ')']

/** The blanks in an address, and what to write for each: %20 in a page and in the subject of a mail, nothing elsewhere. */
function blanksIn({ text, address }: Found) {
  const typed = slice(text, address)
  const from = /^https?:/i.test(typed) ? 0 : typed.includes('?') ? typed.indexOf('?') : typed.length
  return [...typed.matchAll(/\s/g)].map(({ index }) => ({
    start: address.start + index,
    end: address.start + index + 1,
    right: index > from ? '%20' : '',
  }))
}

function withoutBlanks(found: Found): readonly Part[] {
  const { text, words, address } = found
  // The name of a file has its blanks, which angle brackets keep.
  if (!/^(?:https?|mailto|tel):/i.test(slice(text, address))) return ['[', words, '](<', address, '>)']
  const parts: Part[] = ['[', words, '](']
  let { start } = address
  for (const blank of blanksIn(found)) {
    parts.push({ start, end: blank.start }, blank.right)
    start = blank.end
  }
  return [...parts, { start, end: address.end }, ')']
}

function rewriteBlanks(found: Found): readonly Edit[] | undefined {
  return together(
    ...blanksIn(found).map(({ right, ...blank }) =>
      right === '' ? Edit.rewrite(found.text, blank) : Edit.replaceName(blank, right),
    ),
  )
}

const MISTAKES: readonly Mistake[] = [
  {
    pattern: new RegExp(`\\[(${WORDS})\\][ \\t\\u00A0\\u3000]+\\((${ADDRESS})\\)`, 'u'),
    reason: 'there is a blank between the two brackets, so this is no link',
    right: link,
    isCertain: () => true,
  },
  {
    pattern: new RegExp(`\\(([^()\\n]{2,})\\)\\[(${ADDRESS})\\]`, 'u'),
    reason: 'the brackets are the wrong way round, so this is no link',
    right: link,
    isCertain: ({ text, words }) => !/[[\]]/.test(slice(text, words)),
  },
  {
    pattern: new RegExp(`[\\[［](${WORDS})[\\]］][ \\t]?[(（](${ADDRESS})[)）]`, 'u'),
    reason: 'these brackets are full-width ones, so this is no link',
    right: link,
    // A bracket of another kind may belong to an earlier one; a remark and an address in full-width ones are good Chinese.
    isCertain: ({ text, whole, words, address }) => {
      const square = `${text[whole.start]}${text[words.end]}`
      const round = `${text[address.start - 1]}${text[whole.end - 1]}`
      const arePairs = ['[]', '［］'].includes(square) && ['()', '（）'].includes(round)
      return arePairs && (/^link:/.test(slice(text, address)) || square === '[]' || round === '()')
    },
  },
  {
    pattern: /\[([^\][\n]+)\]\((\S[^()\n<>"“”'‘’]*?)\s+["“”'‘’]([^"“”\n]*)["“”'‘’]\)/u,
    reason: 'the title of this link stands in typographic quotes, so this is no link',
    right: ({ words, address, title }) => ['[', words, '](', address, ' "', title, '")'],
    isCertain: ({ text, address, title }) =>
      !/\s/.test(slice(text, address)) && !slice(text, title).includes('\\'),
  },
  {
    pattern: /\[([^\][\n]+)\]\((\S[^()\n<>]*?)\s*=\s*\d*x\d*\)/u,
    reason: 'a size cannot be given here, so this is no picture',
    right: link,
  },
  {
    pattern:
      /\[([^\][\n]+)\]\(((?:https?:\/\/|link:|[.\w/-]+\/)[^()\n<>"“”=]*?[ \t][^()\n<>"“”=]*?|[^()\n<>"“”=/]*?[ \t][^()\n<>"“”=/]*?\.md)\)/u,
    reason: 'this address has a blank in it, so this is no link',
    right: withoutBlanks,
    edits: rewriteBlanks,
    // Words after an address are more likely to be a title; a name with an ending is a part of the path.
    isCertain: ({ text, address }) =>
      /^https:\/\/[^\s\\]+(?: [^\s\\]+)?\.[a-z0-9]{2,4}$/.test(slice(text, address)),
  },
  {
    pattern: /\[([^\][\n]+)\]\(((?:tel|mailto):[^()\n<>"“”]*?[ \t\u00A0][^()\n<>"“”]*?)\)/iu,
    reason: 'this address has a blank in it, so this is no link',
    right: withoutBlanks,
    edits: rewriteBlanks,
    isCertain: ({ text, address }) =>
      /^tel:\+?[\d\s.-]+$/i.test(slice(text, address)) ||
      /^mailto:[^\s?]+\?\S.*\S$/i.test(slice(text, address)),
  },
  {
    pattern: new RegExp(`\\[(${WORDS})\\]\\((${ADDRESS})[ \\t]*$`, 'mu'),
    reason: 'the round bracket of this link is never closed',
  },
  {
    pattern: /(?<![\w\]])\[([^\][\n\uFFFC]{2,})\]\[([\w -]{2,})\]/u,
    reason: 'there is no definition for this link',
  },
  {
    // Letters after a blank may be a set of characters, as programmers write it.
    pattern: /\[\^(\d+|(?<=\S\[\^)[\p{L}\d]+)\]/u,
    reason: 'there is no footnote of this name, so readers will see the sign as it stands',
    help: (name) => `add a line at the end: [^${name}]: …, or take [^${name}] away`,
  },
]

function helpOf({ right, help }: Mistake, found: Found): string {
  const words = slice(found.text, found.words)
  const name = slice(found.text, found.address)
  if (help) return help(words)
  if (right) return `write: ${written(found.text, right(found))}`
  return /^[\w -]+$/.test(name) && !name.includes('.')
    ? `add a line at the end: [${name}]: https://…, or write [${words}](address)`
    : `write: [${words}](${name})`
}

/** Words that are a link of their own cannot stand in another. */
function holdsLink({ words }: Found, links: readonly Nodes[]): boolean {
  return links.some(({ position }) => {
    const at = position?.start.offset ?? -1
    return at >= words.start && at < words.end
  })
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function* explain(prose: Prose, source: Source, content: Content): Iterable<Finding> {
  const text = String(source.file.value)
  const explained: Span[] = []
  for (const mistake of MISTAKES) {
    for (const match of prose.matchAll(mistake.pattern)) {
      if (explained.some((other) => overlaps(other, match))) continue
      explained.push(match)
      const nowhere = { start: match.end, end: match.end }
      const [words = nowhere, address = nowhere, title = nowhere] = match.groups
      const whole = { start: match.start, end: match.start + slice(text, match).trimEnd().length }
      const found: Found = { text, whole, words, address, title }
      yield {
        reason: mistake.reason,
        help: helpOf(mistake, found),
        place: placeAt(source.file, whole.start, whole.end),
        edits: fix(mistake, found, prose, source, content),
      }
    }
  }
}

function fix(
  mistake: Mistake,
  found: Found,
  prose: Prose,
  source: Source,
  content: Content,
): readonly Edit[] | undefined {
  const { text, whole, address, title } = found
  const links = ['link', 'linkReference'].flatMap((type) => source.nodes.get(type) ?? [])
  if (!mistake.right || !mistake.isCertain?.(found) || holdsLink(found, links)) return undefined
  if (!prose.isPlain(address) || !prose.isPlain(title)) return undefined
  const isPicture = text[whole.start - 1] === '!'
  if (!leadsSomewhere(content, source.file.path, slice(text, address), isPicture)) return undefined
  return mistake.edits?.(found) ?? together(Edit.rewrite(text, whole, ...mistake.right(found)))
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
      right: 'See the [form](https://example.org/my%20form).',
      at: '9:9-9:44',
      help: 'write: [form](https://example.org/my%20form)',
    },
    {
      name: 'a blank in the name of a file',
      in: 'answer',
      wrong: 'See the [form](https://example.org/my form.pdf).',
      right: 'See the [form](https://example.org/my%20form.pdf).',
      at: '9:9-9:48',
      help: 'write: [form](https://example.org/my%20form.pdf)',
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
  check(content, found) {
    for (const source of content.sources) {
      for (const prose of proseOf(source)) {
        for (const finding of explain(prose, source, content)) found(source, finding)
      }
    }
  },
}
