import { Edit, type Part, together } from '../../../fix/edit.ts'
import { type Span, slice } from '../../../read/span.ts'

const ADDRESS =
  '(?:https?:\\/\\/[^\\s()（）\\][]+|mailto:[^\\s()（）\\][]+|link:[a-z0-9-]+|[\\w./-]+\\.md(?:#[\\w-]*)?)'
const WORDS = '[^\\][［］【】\\n]{2,}'

/** What a pattern found, and the file that it was found in. */
export interface Found {
  readonly text: string
  readonly whole: Span
  /** The words of the link, its address and its title. */
  readonly words: Span
  readonly address: Span
  readonly title: Span
}

export interface Mistake {
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

export const MISTAKES: readonly Mistake[] = [
  {
    pattern: new RegExp(`\\[(${WORDS})\\][ \\t\\u00A0\\u3000]+\\((${ADDRESS})\\)`, 'u'),
    reason: 'there is a space between the two brackets, so this is not a link',
    right: link,
    isCertain: () => true,
  },
  {
    pattern: new RegExp(`\\(([^()\\n]{2,})\\)\\[(${ADDRESS})\\]`, 'u'),
    reason: 'the brackets are the wrong way round, so this is not a link',
    right: link,
    isCertain: ({ text, words }) => !/[[\]]/.test(slice(text, words)),
  },
  {
    pattern: new RegExp(`[\\[［](${WORDS})[\\]］][ \\t]?[(（](${ADDRESS})[)）]`, 'u'),
    reason: 'these brackets are full-width, so this is not a link',
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
    reason: 'the title of this link is in curly quotes, so this is not a link',
    right: ({ words, address, title }) => ['[', words, '](', address, ' "', title, '")'],
    isCertain: ({ text, address, title }) =>
      !/\s/.test(slice(text, address)) && !slice(text, title).includes('\\'),
  },
  {
    pattern: /\[([^\][\n]+)\]\((\S[^()\n<>]*?)\s*=\s*\d*x\d*\)/u,
    reason: 'a size cannot be given here, so this is not a picture',
    right: link,
  },
  {
    pattern:
      /\[([^\][\n]+)\]\(((?:https?:\/\/|link:|[.\w/-]+\/)[^()\n<>"“”=]*?[ \t][^()\n<>"“”=]*?|[^()\n<>"“”=/]*?[ \t][^()\n<>"“”=/]*?\.md)\)/u,
    reason: 'this address contains a space, so this is not a link',
    right: withoutBlanks,
    edits: rewriteBlanks,
    // Words after an address are more likely to be a title; a name with an ending is a part of the path.
    isCertain: ({ text, address }) =>
      /^https:\/\/[^\s\\]+(?: [^\s\\]+)?\.[a-z0-9]{2,4}$/.test(slice(text, address)),
  },
  {
    pattern: /\[([^\][\n]+)\]\(((?:tel|mailto):[^()\n<>"“”]*?[ \t\u00A0][^()\n<>"“”]*?)\)/iu,
    reason: 'this address contains a space, so this is not a link',
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
    reason: 'there is no footnote with this name, so readers will see the mark as it is typed',
    help: (name) => `add a line at the end: [^${name}]: …, or remove [^${name}]`,
  },
]
