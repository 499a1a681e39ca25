import { describe, expect, test } from 'vitest'
import { ONE_PIXEL, question } from './base-folder.ts'
import { fixInMemory } from './memory-folder.ts'

const FILE = 'questions/renew.md'
const OTHERS = {
  'images/card.svg': ONE_PIXEL,
  'images/ios/step.svg': ONE_PIXEL,
  'questions/sign-in-windows.md': question('How do I sign in on Windows?', 'Press Start.'),
  'questions/reset-password.md': question('How do I reset my password?', 'Press Reset.'),
}

async function fix(wrong: string): Promise<string> {
  const { fixed, after } = await fixInMemory({ ...OTHERS, [FILE]: wrong })
  expect(after.messages.filter(({ fixable }) => fixable)).toEqual([])
  return fixed.find(({ path }) => path === FILE)?.after ?? wrong
}

const inAnswer = (answer: string): string => question('How do I renew?', answer)

/** What harmed once, or nearly did; each is fixed without harm. */
test.each([
  [
    'a bracket in code in a description',
    '![The `]` key](../images/Card.svg)',
    '![The `]` key](../images/card.svg)',
  ],
  [
    'a path in the description, too',
    '![images/Card.svg](<../images/Card.svg> "Card.svg")',
    '![images/Card.svg](<../images/card.svg> "Card.svg")',
  ],
  [
    'code in the words of a link',
    'Press [`a|b` and *c*] (link:contact).',
    'Press [`a|b` and *c*](link:contact).',
  ],
  [
    'a picture in the words of a link',
    '[![a card](../images/card.svg)] (link:contact)',
    '[![a card](../images/card.svg)](link:contact)',
  ],
  [
    'code in bold',
    '請按** 確認 `x` 或 [服務台](link:contact) 等 **。',
    '請按**確認 `x` 或 [服務台](link:contact) 等**。',
  ],
  ['code in a heading', '# Press `[x] (y.md)`\n\nAsk.', '## Press `[x] (y.md)`\n\nAsk.'],
  [
    'an anchor, a locale and a title',
    '[x](reset-pasword.de.md?a#b "reset-pasword")',
    '[x](reset-password.de.md?a#b "reset-pasword")',
  ],
  ['entities in an address', '[x](reset&#45;pasword\\.md)', '[x](reset-password\\.md)'],
  ['headings below one of the first level', '# A\n\n## B\n\n# C', '## A\n\n### B\n\n## C'],
  ['headings of one level that skip one', '## A\n\n#### B\n\n#### C', '## A\n\n### B\n\n### C'],
  ['how columns are aligned', '| a | b |\n| :-: |\n| c | d |', '| a | b |\n| :---: | --- |\n| c | d |'],
  ['a table in a quote', '> | a | b |\n> | c | d |', '> | a | b |\n> | --- | --- |\n> | c | d |'],
  [
    'a table in a list',
    '- one\n\n  | a | b |\n  | c | d |',
    '- one\n\n  | a | b |\n  | --- | --- |\n  | c | d |',
  ],
  ['a list in a quote', '> • a\n> • b', '> - a\n> - b'],
  [
    'a soft hyphen beside Hebrew with marks',
    'שלום\u200F re\u00ADnew \u2067א\u2069',
    'שלום\u200F renew \u2067א\u2069',
  ],
  [
    'a remark and an address in good Chinese',
    '公司［註］（https://example.org/a）。',
    '公司［註］（<https://example.org/a>）。',
  ],
  ['a line separator', '**Note:** ask.\u2028Then go.', '**Note:** ask. Then go.'],
])('fixed: %s', async (_, wrong, right) => {
  expect(await fix(inAnswer(wrong))).toBe(inAnswer(right))
})

/** Where nobody can be certain what was meant. */
describe('left to a person, in an answer', () => {
  test.each([
    ['a question for another platform', '[x](sign-in-ios.md)'],
    ['a plural', '[x](reset-passwords.md)'],
    ['another number', '[x](reset-password-2.md)'],
    ['a picture of another platform', '![a](../images/windows/step.svg)'],
    ['a link that would lead nowhere', 'See [the form] (no-such.md) or [this] (http://example.org).'],
    ['a title with a quote in it', '[x](fees.md “[y](fees.md "z")”)'],
    ['brackets of two kinds', '請向［[x](fees.md)］（link:contact）查詢'],
    ['the size of a picture', '![a card](../images/card.svg =80x40)'],
    ['words after an address', '[1](https://example.org where it began)'],
    ['arithmetic', 'It is 2 ** 3 and 4 ** 5.'],
    ['bold in bold', '請按＊＊a **b**＊＊。'],
    ['three asterisks', '請按＊＊＊ a＊＊。'],
    ['code after an address', 'https://example.org/a，`b [c](fees.md)`'],
    ['a tag', '#Library'],
    ['code below a heading that is none', '##Title\n    code'],
    ['a definition below a heading that is none', '##Title\n[r]: https://example.org'],
    ['numbers that do not count', '1、one\n3、three'],
    ['options of a command', '-rf all\n-v more'],
    ['what people say', '— Hello.\n— Hi.'],
    ['one bullet', '• alone'],
    ['an item that would be a heading', '• # a\n• # b'],
    ['lazy lines', '> • a\n• b'],
    ['a bar in code', '| `a | b` | c |\n| d | `e | f` |'],
    ['text below rows', '| a | b |\n| c | d |\nAnd so on.'],
    ['a block that another one closes', '- ::: warning\n  Careful.\n\n:::'],
    ['a block with code that would close it', '::: warning\n\n```\n:::\n```\n\n:::'],
    ['marks of direction', 'רשת Wi-Fi\u200E (5 GHz)\u200E פתוחה \u2067א\u2069'],
    ['joiners of Persian, Hindi and Tamil', 'می\u200Cخواهم क्\u200Dष மொழி\u200Cகள்'],
    [
      'an emoji of several',
      '👩🏽\u200D🚀 🏴\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F} 🏳️\u200D🌈',
    ],
    ['where lines of Thai can end', 'ห้องสมุด\u200Bของเรา'],
    ['old Korean', '\u1112\u119E\u11AB\u115F\u1161'],
    ['blanks of Korean that take room', 'a\u3164b'],
    ['a quote of another encoding', 'It\u0092s'],
    ['an overridden direction', 'Send it to \u202Egro.elpmaxe\u202C.'],
    ['a space of no width that keeps a list away', '1.\u200B one'],
  ])('%s', async (_, text) => {
    expect(await fix(inAnswer(text))).toBe(inAnswer(text))
  })
})

describe('left to a person, in the fields', () => {
  const FIELDS = [
    'question: How?',
    'scenarios: [borrow]',
    'audience: [reader]',
    'owner: desk',
    'reviewed: 2026-01-05',
  ]
  test.each([
    ['two values with a stroke', 'related: [fees / reset-password]'],
    ['two values with a semicolon', 'related: [fees; reset-password]'],
    ['a name behind two strokes', 'owner: desk // Mary'],
    ['letters of another script', 'owner: שלוםdesk'],
    ['an id that nobody has', 'owner: Mary Jane'],
    ['a value that would stand twice', 'related: [Fees, fees]'],
    ['nothing', 'summary: null'],
    ['a truth', 'summary: false'],
    ['a note', 'summary: Renew it. # ask Anna'],
    ['a note in quotes of YAML', 'owner: “desk # Anna”'],
    ['a list for a text', 'summary: [a, b]'],
    ['an item for a text', 'summary: - a'],
    ['a block that begins on its line', 'summary: > a'],
    ['two fields on a line', 'summary: owner: desk'],
    ['two quoted words', `summary: "Renew"/"Return" it`],
    ['an apostrophe at the start', "summary: 'Tis the season's end"],
    ['two words in single quotes', "summary: 'a' and 'b'"],
    ['a quoted name', 'summary: “Remember me”'],
    ['a sentence for a list', 'alsoAsked: How do I, or you, renew'],
    ['a number below zero', 'alsoAsked:\n  -5 degrees'],
    ['a text that goes on', 'summary: Renew: how\n  do I?'],
    [
      'what looks like an item in a text',
      'summary: >-\n  Bring\n  – a card\n  ＃ one\n  owner：Anna\n  \t---',
    ],
    ['what looks like a field in a text', 'summary: Ask the\n  owner：desk or the\n  reviewed:never'],
    ['tabs among spaces', 'tags:\n  - a\nalsoAsked:\n\t- b'],
    ['a short name', 'valid: { form: 2026-01-05 }'],
  ])('%s', async (_, typed) => {
    const key = /^\w+/.exec(typed)?.[0] ?? ''
    const fields = [...FIELDS.filter((line) => !line.startsWith(`${key}:`)), typed]
    const text = `---\n${fields.join('\n')}\n---\n\nAsk.\n`
    expect(await fix(text)).toBe(text)
  })

  test('a line under words of the answer is no fence', async () => {
    const text = `---\n${FIELDS.join('\n')}\n\nNote: ask first.\n----\n\nAsk.\n`
    expect(await fix(text)).toBe(text)
  })
})
