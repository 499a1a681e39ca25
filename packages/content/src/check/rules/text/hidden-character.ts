import type { TextRule } from '../../rule.ts'

interface Kind {
  readonly name: string
  readonly pattern: RegExp
}

/** Written as text, since a class of such characters looks like a mistake. */
function any(characters: string): RegExp {
  return new RegExp(characters, 'gu')
}

const ARABIC = '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Mongolian}'
const INDIC = '\\p{M}\\p{Script=Devanagari}\\p{Script=Bengali}'
const EMOJI = '\\p{Extended_Pictographic}\\uFE0F\\u{1F3FB}-\\u{1F3FF}'

/** Joiners stay in emoji and in scripts that need them (Arabic, Indic ...); so do tags in flags and marks of emoji. */
const KINDS: readonly Kind[] = [
  { name: 'a bidirectional override', pattern: any('[\\u202A-\\u202E\\u2066-\\u2069]') },
  {
    name: 'a mark of direction',
    pattern: any(
      `(?<![${ARABIC}\\p{Script=Hebrew}\\s\\d\\p{P}])[\\u200E\\u200F\\u061C](?![${ARABIC}\\p{Script=Hebrew}])`,
    ),
  },
  { name: 'a space of no width', pattern: any('\\u200B|[\\u2060-\\u2064]|\\uFEFF|\\u180E') },
  {
    name: 'a joiner',
    pattern: any(`(?<![${EMOJI}${ARABIC}${INDIC}])\\u200D|(?<![${ARABIC}${INDIC}])\\u200C`),
  },
  { name: 'a soft hyphen', pattern: any('\\u00AD') },
  { name: 'a filler', pattern: any('[\\u115F\\u1160\\u3164\\uFFA0]') },
  {
    name: 'a tag character',
    pattern: any('(?<![\\u{1F3F4}\\u{E0020}-\\u{E007F}])[\\u{E0001}\\u{E0020}-\\u{E007F}]+'),
  },
  { name: 'a line separator', pattern: any('[\\u2028\\u2029\\u000B\\u000C\\u0085]') },
  {
    name: 'a control character',
    pattern: any('[\\u0001-\\u0008\\u000E-\\u001F\\u007F-\\u0084\\u0086-\\u009F]'),
  },
  { name: 'a character that stands for an object or for lost text', pattern: any('[\\uFFF9-\\uFFFD]') },
]
/** Any character that one of the kinds may match, to look at an ordinary text once only. */
const SUSPECT = new RegExp(
  '[\\u0001-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B-\\u200F' +
    '\\u2028-\\u202E\\u2060-\\u2069\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFD\\u{E0001}-\\u{E007F}]',
  'u',
)

function replacement(name: string): string | undefined {
  if (name === 'a line separator') return '\n'
  return name.includes('lost text') ? undefined : ''
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
      right: 'Ask at the desk.\nBring your card.',
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
    for (const { name, pattern } of KINDS) {
      const all = [...text.matchAll(pattern)]
      const [first] = all
      if (!first) continue
      const code = (first[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const more = all.length > 1 ? `, one of ${all.length}` : ''
      const right = replacement(name)
      yield {
        reason:
          right === undefined
            ? `there is ${name} here (U+${code})${more}`
            : `there is ${name} here that nobody can see (U+${code})${more}`,
        help:
          right === undefined
            ? 'type the character that should stand here'
            : 'delete it: press Delete just before it',
        offset: first.index,
        end: first.index + first[0].length,
        edits:
          right === undefined
            ? undefined
            : all.map(({ index, 0: typed }) => ({ start: index, end: index + typed.length, text: right })),
      }
    }
  },
}
