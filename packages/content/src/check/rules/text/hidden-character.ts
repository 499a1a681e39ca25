import { Edit, together } from '../../../fix/edit.ts'
import { type Span, slice } from '../../../read/span.ts'
import type { TextRule } from '../../rule.ts'

interface Kind {
  readonly name: string
  /** What is one in a text, by the scripts in it. */
  readonly pattern: (scripts: Scripts) => RegExp | undefined
  /** What to write instead; undefined where only a person can know. */
  readonly right?: (context: Context) => string | undefined
}

/** Scripts that need characters which are a mistake in others. */
interface Scripts {
  /** It runs from right to left: marks and isolates keep numbers and foreign words in their place. */
  readonly rightToLeft: boolean
  /** It has no blanks between words, so that a space of no width says where a line can end. */
  readonly unspaced: boolean
}

/** What stands before and after a hidden character, on its line, without other hidden ones. */
interface Context {
  readonly before: string
  readonly after: string
}

/** Written as text, since a class of such characters looks like a mistake. */
function any(characters: string): RegExp {
  return new RegExp(characters, 'gu')
}

function scripts(...names: readonly string[]): string {
  return names.map((name) => `\\p{Script=${name}}`).join('')
}

const RIGHT_TO_LEFT = new RegExp(
  `[${scripts('Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Samaritan', 'Mandaic', 'Adlam', 'Hanifi_Rohingya')}]`,
  'u',
)
const UNSPACED = new RegExp(
  `[${scripts('Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan', 'Javanese', 'Balinese', 'Tai_Tham', 'Tai_Viet', 'New_Tai_Lue')}]`,
  'u',
)
/** Scripts in which no letter changes with its neighbours; joiners stay in all others and in emoji. */
const PLAIN = scripts('Latin', 'Greek', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Common')
const JOINERS = any(
  `(?<=[${PLAIN}]|^)(?<!\\p{Extended_Pictographic})[\\u200C\\u200D]+(?=[${PLAIN}]|$)(?!\\p{Extended_Pictographic})`,
)

/** A word before, with the signs that may end a sentence: nothing that Markdown or YAML could take for a sign of theirs. */
const WORD_BEFORE = /[\p{L}\p{M}\p{N}]$|[\p{L}\p{M}][.,;:!?…。，；：！？、)）」』”’"']{1,3}$/u
const WORD_AFTER = /^[\p{L}\p{M}\p{N}]/u
const GAP_BEFORE = /^[ \t]*$|[\p{L}\p{M}\p{N}\p{P}][ \t]+$/u
const GAP_AFTER = /^(?:\s|$)/

/** Nothing, where nobody can see or miss it: in a word, at the end of one or before one. */
function nothing({ before, after }: Context): string | undefined {
  const isInWord = WORD_BEFORE.test(before) && (WORD_AFTER.test(after) || GAP_AFTER.test(after))
  return isInWord || (GAP_BEFORE.test(before) && /^\p{L}/u.test(after)) ? '' : undefined
}

/** Nothing, where no words would run together: something may have stood there. */
function nothingInGap(context: Context): string | undefined {
  return GAP_AFTER.test(context.after) || GAP_BEFORE.test(context.before) ? nothing(context) : undefined
}

/** A blank between words, as the line end that it would be in Markdown; nothing at the end of a line. */
function blank({ before, after }: Context): string | undefined {
  if (!/[\p{L}\p{M}][.,;:!?…。，；：！？、)）」』”’"']{0,3}$/u.test(before)) return undefined
  return GAP_AFTER.test(after) ? '' : WORD_AFTER.test(after) ? ' ' : undefined
}

const always = (characters: string) => {
  const pattern = any(characters)
  return (): RegExp => pattern
}
const OVERRIDES = any('[\\u202D\\u202E]')
const DIRECTIONS = any('[\\u202A-\\u202E\\u2066-\\u2069]')
const MARKS = any('(?<![\\s\\d\\p{P}])[\\u200E\\u200F\\u061C]')
const NO_WIDTH = any('\\u200B|[\\u2060-\\u2064]|\\uFEFF|(?<!\\p{Script=Mongolian})\\u180E')
const NO_WIDTH_UNSPACED = any('[\\u2060-\\u2064]|\\uFEFF|(?<!\\p{Script=Mongolian})\\u180E')

const KINDS: readonly Kind[] = [
  {
    name: 'a bidirectional override',
    pattern: ({ rightToLeft }) => (rightToLeft ? OVERRIDES : DIRECTIONS),
    right: nothing,
  },
  {
    name: 'a mark of direction',
    pattern: ({ rightToLeft }) => (rightToLeft ? undefined : MARKS),
    right: nothing,
  },
  {
    name: 'a space of no width',
    pattern: ({ unspaced }) => (unspaced ? NO_WIDTH_UNSPACED : NO_WIDTH),
    right: nothing,
  },
  { name: 'a joiner', pattern: () => JOINERS, right: nothing },
  { name: 'a soft hyphen', pattern: always('\\u00AD'), right: nothing },
  // They take up room, and old Korean is written with them.
  {
    name: 'a filler',
    pattern: always('[\\u3164\\uFFA0]|(?<!\\p{Script=Hangul})[\\u115F\\u1160](?!\\p{Script=Hangul})'),
  },
  {
    name: 'a tag character',
    pattern: always('(?<![\\u{1F3F4}\\u{E0020}-\\u{E007F}])[\\u{E0001}\\u{E0020}-\\u{E007F}]+'),
    right: nothing,
  },
  { name: 'a line separator', pattern: always('[\\u2028\\u2029\\u000B\\u000C]'), right: blank },
  {
    name: 'a control character',
    pattern: always('[\\u0001-\\u0008\\u000E-\\u001F\\u007F]'),
    right: nothingInGap,
  },
  // What was a quote or a dash in another encoding.
  { name: 'a control character', pattern: always('[\\u0080-\\u009F]') },
  {
    name: 'a character that stands for an object or for lost text',
    pattern: always('[\\uFFF9-\\uFFFD]'),
  },
]
/** Any character that one of the kinds may match, to look at an ordinary text once only. */
const SUSPECTS =
  '[\\u0001-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F' +
  '\\u2028-\\u202E\\u2060-\\u2069\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFD\\u{E0001}-\\u{E007F}]'
const SUSPECT = new RegExp(SUSPECTS, 'u')
const ALL_SUSPECTS = any(SUSPECTS)
/** Characters around a hidden one that are looked at. */
const AROUND = 24

function contextOf(text: string, { start, end }: Span): Context {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(ALL_SUSPECTS, '')
  const after = text.slice(end, end + AROUND).replace(ALL_SUSPECTS, '')
  return { before: before.split(/[\r\n]/).at(-1) ?? '', after }
}

/** Each of them gone or replaced, where that can be done to all. An override shows letters in another order than they have. */
function fix(text: string, all: readonly Span[], right: Kind['right']): readonly Edit[] | undefined {
  if (!right || all.some((span) => slice(text, span).match(OVERRIDES))) return undefined
  return together(
    ...all.map((span) => {
      const written = right(contextOf(text, span))
      return written === undefined ? undefined : Edit.rewrite(text, span, written)
    }),
  )
}

/** Each kind is named once a file, with its first place. */
export const textHiddenCharacter: TextRule = {
  id: 'text/hidden-character',
  stage: 'text',
  severity: 'error',
  description:
    'A text holds no characters that nobody can see: they break search and links, and can make a text read other than it is.',
  fixes: true,
  examples: [
    {
      name: 'a space of no width',
      in: 'answer',
      wrong: 'Ask at the\u200B desk.',
      right: 'Ask at the desk.',
      at: '9:11-9:12',
      help: 'delete it: press Delete just before it',
    },
    {
      name: 'a bidirectional override',
      in: 'answer',
      wrong: 'Send it to \u202Egro.elpmaxe\u202C.',
      right: 'Send it to gro.elpmaxe.',
      at: '9:12-9:13',
      help: 'delete it: press Delete just before it',
    },
    {
      name: 'a soft hyphen',
      in: 'question',
      wrong: 'question: How do I re\u00ADnew?',
      right: 'question: How do I renew?',
      at: '2:22-2:23',
      help: 'delete it: press Delete just before it',
    },
    {
      name: 'a joiner',
      in: 'answer',
      wrong: 'Ask at the d\u200Desk.',
      right: 'Ask at the desk.',
      at: '9:13-9:14',
      help: 'delete it: press Delete just before it',
    },
    {
      name: 'a control character',
      in: 'answer',
      wrong: 'Ask at the desk.\u0007',
      right: 'Ask at the desk.',
      at: '9:17-9:18',
      help: 'delete it: press Delete just before it',
    },
    {
      name: 'a byte order mark inside',
      in: 'answer',
      wrong: 'Ask at\uFEFF the desk.',
      right: 'Ask at the desk.',
      at: '9:7-9:8',
      help: 'delete it: press Delete just before it',
    },
    {
      name: 'a line separator',
      in: 'answer',
      wrong: 'Ask at the desk.\u2028Bring your card.',
      right: 'Ask at the desk. Bring your card.',
      at: '9:17-9:18',
      help: 'delete it: press Delete just before it',
    },
    {
      name: 'lost text',
      in: 'answer',
      wrong: 'Ask at the caf\uFFFD.',
      right: 'Ask at the café.',
      at: '9:15-9:16',
      help: 'type the character that should stand here',
    },
  ],
  *check(text) {
    if (!SUSPECT.test(text)) return
    const found = { rightToLeft: RIGHT_TO_LEFT.test(text), unspaced: UNSPACED.test(text) }
    for (const { name, pattern, right } of KINDS) {
      const matches = text.matchAll(pattern(found) ?? /(?!)/g)
      const all = [...matches].map(({ index, 0: typed }) => ({ start: index, end: index + typed.length }))
      const [first] = all
      if (!first) continue
      const code = (text.codePointAt(first.start) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const more = all.length > 1 ? `, one of ${all.length}` : ''
      const isSeen = name.includes('lost text')
      yield {
        reason: isSeen
          ? `there is ${name} here (U+${code})${more}`
          : `there is ${name} here that nobody can see (U+${code})${more}`,
        help: isSeen ? 'type the character that should stand here' : 'delete it: press Delete just before it',
        offset: first.start,
        end: first.end,
        edits: fix(text, all, right),
      }
    }
  },
}
