import type { Span } from '../../../read/span.ts'

export interface Kind {
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

function named(...names: readonly string[]): string {
  return names.map((name) => `\\p{Script=${name}}`).join('')
}

const RIGHT_TO_LEFT = new RegExp(
  `[${named('Hebrew', 'Arabic', 'Syriac', 'Thaana', 'Nko', 'Samaritan', 'Mandaic', 'Adlam', 'Hanifi_Rohingya')}]`,
  'u',
)
const UNSPACED = new RegExp(
  `[${named('Thai', 'Lao', 'Khmer', 'Myanmar', 'Tibetan', 'Javanese', 'Balinese', 'Tai_Tham', 'Tai_Viet', 'New_Tai_Lue')}]`,
  'u',
)
/** What the scripts of a text need. */
export function scriptsOf(text: string): Scripts {
  return { rightToLeft: RIGHT_TO_LEFT.test(text), unspaced: UNSPACED.test(text) }
}

/** Scripts in which no letter changes with its neighbours; joiners stay in all others and in emoji. */
const PLAIN = named('Latin', 'Greek', 'Cyrillic', 'Han', 'Hiragana', 'Katakana', 'Hangul', 'Common')
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
export const OVERRIDES = any('[\\u202D\\u202E]')
const DIRECTIONS = any('[\\u202A-\\u202E\\u2066-\\u2069]')
const MARKS = any('(?<![\\s\\d\\p{P}])[\\u200E\\u200F\\u061C]')
const NO_WIDTH = any('\\u200B|[\\u2060-\\u2064]|\\uFEFF|(?<!\\p{Script=Mongolian})\\u180E')
const NO_WIDTH_UNSPACED = any('[\\u2060-\\u2064]|\\uFEFF|(?<!\\p{Script=Mongolian})\\u180E')

export const KINDS: readonly Kind[] = [
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
export const SUSPECT = new RegExp(SUSPECTS, 'u')
const ALL_SUSPECTS = any(SUSPECTS)
/** Characters around a hidden one that are looked at. */
const AROUND = 24

export function contextOf(text: string, { start, end }: Span): Context {
  const before = text.slice(Math.max(0, start - AROUND), start).replace(ALL_SUSPECTS, '')
  const after = text.slice(end, end + AROUND).replace(ALL_SUSPECTS, '')
  return { before: before.split(/[\r\n]/).at(-1) ?? '', after }
}
