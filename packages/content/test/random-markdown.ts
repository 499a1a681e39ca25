import fc from 'fast-check'

/** Words of several scripts, and signs that mean something in Markdown where they are not escaped. */
export const WORDS = [
  ...[
    'Renew',
    'the card',
    'at the desk',
    'Größe',
    'naïve',
    '續借圖書',
    '請到服務台',
    '図書館で',
    '도서관에서',
  ],
  ...['בספרייה \u200Fשלנו', 'في المكتبة\u200F', 'می\u200Cخواهم', 'पुस्तकालय में क्\u200Dष', 'ห้องสมุด\u200Bของเรา'],
  ...['👩🏽\u200D🚀', '🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}', '❤️ hearts', 'e\u0301tude'],
  ...[
    '&amp; so',
    '&copy; 2026',
    '&#x2014;',
    'a\\*b',
    '\\[sic\\]',
    '\\`x\\`',
    '2 < 3',
    'x_1 and y_2',
    '5:30',
    'C#',
  ],
]

/** Signs that belong to nothing, so that they may go together with those of a mistake. */
export const STRAY = [
  ...[
    '[',
    ']',
    '(',
    ')',
    '[x',
    'y]',
    '(z)',
    '`',
    '``',
    '*',
    '**',
    '_',
    '__',
    '~~',
    '|',
    '\\',
    '"',
    "'",
    '“',
    '”',
  ],
  ...[
    '<',
    '>',
    '!',
    '![',
    '&',
    '#',
    '：',
    '（',
    '）',
    '｜',
    '＊',
    '{a}',
    '=',
    '$x$',
    ':',
    '::',
    ':::',
    '@',
    '^',
  ],
]

/** Phrases with marks that work. */
export const PHRASES = [
  '`a | [b](c.md) **x**`',
  '``code ` tick``',
  '**bold**',
  '*slanted **and bold***',
  '~~gone~~',
  '請按**「確認」**後',
  '[the desk](link:contact)',
  '[`code` and *more*](link:contact "A (good) title")',
  "[brackets [in] \\] words](<https://example.org/a%20b?c=(d)#e> 'the title')",
  '[fees](fees.md)',
  '[fees][f]',
  '<https://example.org/x_y_z>',
  '![The \\` key](../images/card.svg "t")',
  '[![a card](../images/card.svg)](link:contact)',
  'It is free[^n]',
]

const DEFINITIONS = '[f]: <./fees.md> "About [fees]"\n\n[^n]: In May.\n'

const part = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constantFrom(...PHRASES) },
  { weight: 1, arbitrary: fc.constantFrom(...STRAY) },
)

export const inline = fc
  .array(fc.tuple(part, fc.constantFrom(' ', ' ', ' ', '')), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat().join('').trim())

const lines = fc
  .array(fc.oneof({ weight: 5, arbitrary: inline }, fc.constant('See https://example.org/a_(b) too')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.map((part) => part.replace(/^([#>\-+*|:]|\d+[.)])/, 'So $1')))

const CODE = [
  '```js\nconst a = [1] (x)\n• no list\n```',
  '~~~\n:::warning\n| a | b |\n~~~',
  '    indented [x] (y.md)',
]

const leaf = fc.oneof(
  { weight: 4, arbitrary: lines.map((all) => all.join('\n')) },
  lines.map((all) => all.map((line) => `- ${line}`).join('\n')),
  lines.map((all) => all.map((line, index) => `${index + 1}. ${line}`).join('\n')),
  fc.tuple(inline, inline).map(([a, b]) => {
    const cell = (text: string): string => text.replaceAll('|', '\\|')
    return `| ${cell(a)} | b |\n| :-- | --: |\n| c | ${cell(b)} |`
  }),
  fc.constantFrom(...CODE),
  fc.constantFrom('***', 'Two lines  \nand a break\\\nhere', ':::note[Good *to* know]\nAsk.\n:::'),
)

/** Puts something around blocks. */
export type Wrap = (text: string) => string

const indent = (text: string, by: string): string => text.replace(/\n(?=[^\n])/g, `\n${by}`)

export const WRAPS: Readonly<Record<string, Wrap>> = {
  nothing: (text) => text,
  'a quote': (text) => `> ${text.replaceAll('\n', '\n> ')}`,
  'a quote without blanks': (text) => `>${text.replaceAll('\n', '\n>')}`,
  'a list': (text) => `- ${indent(text, '  ')}`,
  'a numbered list': (text) => `10. ${indent(text, '    ')}`,
  'a list in a list': (text) => `- one\n\n  - ${indent(text, '    ')}`,
  'a quote in a list': (text) => `- one\n\n  ${indent(WRAPS['a quote']?.(text) ?? text, '  ')}`,
  'a list in a quote': (text) => WRAPS['a quote']?.(WRAPS['a list']?.(text) ?? text) ?? text,
  'a block': (text) => `::::tip[It *is*]\n\n${text}\n\n::::`,
}

const wrap = fc.constantFrom(...Object.values(WRAPS))

export const block = fc.tuple(wrap, leaf).map(([around, text]) => around(text))

/** An answer around something: other blocks before and after it, and what it stands in. */
export interface Surroundings {
  readonly before: readonly string[]
  readonly after: readonly string[]
  readonly around: string
}

export const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  before: fc.array(block, { maxLength: 2 }),
  after: fc.array(block, { maxLength: 2 }),
  around: fc.constantFrom(...Object.keys(WRAPS)),
})

export function surround({ before, after, around }: Surroundings, text: string): string {
  const wrapped = WRAPS[around]?.(text) ?? text
  return [...before, wrapped, ...after, DEFINITIONS].join('\n\n')
}
