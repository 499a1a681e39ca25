import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { fixInMemory } from './memory-folder.ts'

/** `FIX_SEED=7 FIX_RUNS=20000 npx vitest run test/fix-fields.test.ts` looks further. */
const SEED = Number(process.env.FIX_SEED ?? 1)
const RUNS = Number(process.env.FIX_RUNS ?? 700)
const FILE = 'questions/renew.md'

const PIECES = [
  ...[
    'How',
    'do I',
    'renew',
    'desk',
    'borrow',
    'pay',
    'reader',
    '續借',
    '如何',
    'בספרייה',
    '2026',
    '1e3',
    '0',
    '007',
    '.5',
  ],
  ...[
    'true',
    'no',
    'null',
    '~',
    "What's due",
    "it's",
    'Note: ',
    ': ',
    ':',
    '：',
    ' #1',
    ' # note',
    '#',
    ' #ask',
    ', ',
    ',',
    '，',
    '、',
  ],
  ...[
    '; ',
    ' / ',
    ' // ',
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '「',
    '」',
    '«',
    '»',
    '\\',
    '[',
    ']',
    '{',
    '}',
    '(',
    ')',
    '（',
    '）',
    '［',
    '］',
  ],
  ...[
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '`',
    '?',
    '? ',
    '- ',
    '-',
    '–',
    '\u00A0',
    '\u3000',
    ' ',
    ' ',
    ' ',
    '\u00AD',
    'a_b',
    'https://example.org/a#b',
  ],
  ...[
    '.md',
    'questions/',
    'en: ',
    'owner: ',
    '\n  and on',
    '\n    - x',
    '\n  - y',
    '|\n  a: b\n  • c',
    '>-\n  “x”',
    '\t',
  ],
]

const value = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((parts) => parts.join(''))

const LEADS = [
  ': ',
  ':',
  '：',
  ' : ',
  ':\u3000',
  ':\n  – ',
  ':\n  - ',
  ':\n  -',
  ':\n\t- ',
  ':\n  • ',
  ': [',
  ': ［',
  ': "',
  ": '",
  ': “',
]
const ENDS: Readonly<Record<string, string>> = {
  ': [': ']',
  ': ［': '］',
  ': "': '"',
  ": '": "'",
  ': “': '”',
}

const field = fc
  .tuple(
    fc.constantFrom(
      'question',
      'summary',
      'alsoAsked',
      'tags',
      'scenarios',
      'owner',
      'related',
      'draft',
      'channels',
      'Owner',
      'tag',
    ),
    fc.constantFrom(...LEADS),
    value,
  )
  .map(([key, lead, text]) => ({ key, typed: `${key}${lead}${text}${ENDS[lead] ?? ''}`, text }))

const OTHERS: Readonly<Record<string, string>> = {
  question: 'question: How do I renew?',
  scenarios: 'scenarios: [borrow] # the first is its home',
  audience: 'audience:\n  - reader',
  owner: "owner: 'desk'",
  reviewed: 'reviewed: 2026-01-05',
  summary: 'summary: >-\n  Ask: at the desk,\n    – or "call" #1.',
}

const words = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')

function read(file: string): Record<string, unknown> | undefined {
  const document = parseDocument(file.split(/^---[ \t]*\r?$/m)[1] ?? '', {
    schema: 'core',
    prettyErrors: false,
  })
  if (document.errors.length > 0) return undefined
  try {
    return document.toJS()
  } catch {
    // An alias of nothing.
    return undefined
  }
}

describe('a fix of a field loses no value', () => {
  test(`whatever is typed (seed ${SEED})`, async () => {
    await fc.assert(
      fc.asyncProperty(field, fc.boolean(), async ({ key, typed, text }, isFirst) => {
        const rest = Object.entries(OTHERS).filter(([name]) => name.toLowerCase() !== key.toLowerCase())
        const lines = rest.map(([, line]) => line)
        const all = isFirst ? [typed, ...lines] : [...lines, typed]
        const wrong = `---\n${all.join('\n')}\n---\n\nAsk.\n`
        const { before, after, fixed } = await fixInMemory({ [FILE]: wrong })
        expect(after.messages.filter(({ fixable }) => fixable)).toEqual([])
        const result = fixed.find(({ path }) => path === FILE)?.after
        if (result === undefined) return
        // Every other line is as it was, and so is the answer.
        const [head, tail] = isFirst
          ? ['---\n', `\n${lines.join('\n')}\n---\n\nAsk.\n`]
          : [`---\n${lines.join('\n')}\n`, '\n---\n\nAsk.\n']
        expect(result.startsWith(head) && result.endsWith(tail)).toBe(true)
        const own = result.slice(head.length, result.length - tail.length)
        // The name of an unknown field and another word for true or false are what a fix replaces.
        if (!['Owner', 'tag', 'draft'].includes(key)) expect(words(own)).toBe(words(typed))
        // What was a text is the same text for readers, a note behind a # apart.
        const now = read(result)?.[key]
        const shown = typeof now === 'string' ? words(now) : undefined
        if (shown !== undefined && ['question', 'summary'].includes(key)) {
          const inLines = typed.slice(typed.indexOf(text))
          expect([
            words(inLines),
            words(inLines.replace(/(?:^|\s)#.*/s, '')),
            words(inLines.replace(/(?:^|\s)#.*/gm, '')),
          ]).toContain(shown)
        }
        const hasErrors = (messages: typeof before.messages): boolean =>
          messages.some(({ file, severity }) => file === FILE && severity === 'error')
        if (!hasErrors(before.messages)) expect(hasErrors(after.messages)).toBe(false)
      }),
      { seed: SEED, numRuns: RUNS },
    )
  })
})
