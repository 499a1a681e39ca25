import type { ChannelName } from '@topasked/schema'
import { expect, test } from 'vitest'
import type { Files } from './files-of.ts'
import { judge } from './judge.ts'

interface Case {
  readonly name: string
  readonly channels: readonly ChannelName[]
  readonly language?: string
  /** Fields of faq.yaml besides those that every catalog has. */
  readonly catalog?: object
  /** Title of the scenario. */
  readonly scenario?: string
  /** Answers by title; several with one title are told apart by their ids. */
  readonly answers: readonly (readonly [title: string, answer: string])[]
  readonly files?: Files
}

const LONG = Array.from(
  { length: 12 },
  () => '[guide](https://example.org/a-very-long-address-with-many-hyphens-in-it/and-more-of-them-to-come)',
)

/** Catalogs that were at odds with themselves once. */
const CASES: readonly Case[] = [
  {
    name: 'an id that was retired in favour of another',
    channels: ['feed'],
    answers: [['One?', 'Ask.']],
    files: { 'retired.yaml': 'gone: { replacedBy: q0 }\n' },
  },
  {
    name: 'two questions with one title',
    channels: ['feed', 'pdf'],
    answers: [
      ['Same?', 'One.'],
      ['Same?', 'Two.'],
    ],
  },
  {
    name: 'a scenario with the title of a question',
    channels: ['pdf'],
    scenario: 'Same?',
    answers: [
      ['Same?', 'One.'],
      ['Other?', 'Two.'],
    ],
  },
  {
    name: 'a hyphen that does not break, on paper',
    channels: ['pdf'],
    answers: [['One?', 'Call 3943\u20118845.']],
  },
  {
    name: 'a link whose words are a number',
    channels: ['pdf'],
    answers: [
      ['One?', 'See [8845](q1.md), [77](https://example.org/x).'],
      ['Two?', 'Ask.'],
    ],
  },
  {
    name: 'hyphens of addresses at the end of Spanish lines',
    channels: ['pdf'],
    language: 'es',
    answers: [['¿Cómo?', `${LONG.join(' ')} z`]],
  },
  {
    name: 'hyphens of words at the end of Polish lines',
    channels: ['pdf'],
    language: 'pl',
    answers: [['Jak?', 'żółw co-operate '.repeat(40)]],
  },
  {
    name: 'Latin words in Chinese text beside Hebrew editions',
    channels: ['pdf'],
    language: 'zh-Hant',
    catalog: { locales: { default: 'zh-Hant', others: ['he'] } },
    answers: [['如何？', '請寄 <desk@example.org>，見 https://example.org/plain 及 “library” 續借。']],
  },
  {
    name: 'an address in the name of a group of readers',
    channels: ['feed'],
    catalog: { audience: { all: { en: 'Desk <desk@example.org> at https://www.example.org/' } } },
    answers: [['One?', ':::only{audience="all"}\nAsk.\n:::']],
  },
  {
    name: 'names of which one ends as another begins',
    channels: ['intranet'],
    catalog: { title: { en: 'card desk' } },
    scenario: 'ask card',
    answers: [['desk', 'Yes.']],
  },
  {
    name: 'the end of a section in the name of the organisation',
    channels: ['feed', 'intranet'],
    catalog: { organisation: { en: 'A ]]> B' } },
    answers: [['One?', 'Ask.']],
  },
  {
    name: 'an XML declaration in code',
    channels: ['intranet'],
    answers: [['One?', '`<?xml version="1.0"?>`\n\n```xml\n<?xml ]]>\n```']],
  },
  {
    name: 'titles that look like other formats',
    channels: ['feed', 'intranet', 'pdf'],
    answers: [
      ['Why does "http://www.example.org/x" not open?', 'Ask.'],
      ['{"a": 1} [b](c) **x** <b>', 'Ask.'],
    ],
  },
  {
    name: 'links to headings, in lists, tables and callouts',
    channels: ['feed', 'intranet', 'pdf'],
    answers: [
      [
        '如何？',
        [
          '- [a](#備份-2)',
          '  > [!TIP]',
          '  > [b](q1.md#備份)',
          '',
          '| [c](q1.md#pdf-only) |',
          '| - |',
          '| [d](#pdf-only) |',
          '',
          ':::only{channels="pdf"}',
          '## PDF only',
          '[e](#pdf-only)',
          ':::',
          '',
          '## 備份',
          '',
          '## 備份 2',
          'z[^1]',
          '',
          '[^1]: [f](#備份)',
        ].join('\n'),
      ],
      ['Two?', ':::only{channels="pdf"}\n## PDF only\nA\n:::\n\n- b\n\n  ## 備份\n\n  [up](q0.md#備份)'],
    ],
  },
  {
    name: 'parts that fold, with addresses in their titles, in lists and callouts',
    channels: ['feed', 'intranet', 'pdf'],
    answers: [
      [
        'One?',
        [
          '<details>',
          '<summary>Mail desk@example.org, https://www.example.org/x &amp; **more** \\* [x](y)</summary>',
          '',
          'A[^1].',
          '',
          '## Folded',
          '',
          '</details>',
          '',
          '- a',
          '',
          '  > [!WARNING]',
          '  > <details><summary>B</summary>',
          '  >',
          '  > | a |',
          '  > | - |',
          '  > | b<br>[c](#folded) |',
          '  >',
          '  > </details>',
          '',
          '[^1]: <kbd>Esc</kbd>',
        ].join('\n'),
      ],
    ],
  },
  {
    name: 'headings of translations',
    channels: ['feed', 'intranet', 'pdf'],
    catalog: { locales: { default: 'en', others: ['de'] } },
    answers: [
      ['One?', '[Two](q1.md#back-up), [here](#deep)\n\n## Deep\n\nA'],
      ['Two?', '[One](q0.md#deep)\n\n## Back up\n\nA'],
    ],
    files: {
      'questions/q1.de.md':
        '---\nquestion: Zwei?\ntranslation: { of: "sha256:0000000000000000", by: human, reviewed: true }\n---\n\n[Eins](q0.md#deep), [hier](#sichern)\n\n## Sichern\n\nA\n',
    },
  },
  {
    name: 'a feed in several files',
    channels: ['feed'],
    answers: Array.from(
      { length: 30 },
      (_, index) => [`Question ${index}?`, 'A long answer.\n\n'.repeat(400)] as const,
    ),
  },
]

function filesOf({ language = 'en', catalog, scenario = 'One', answers, files }: Case): Files {
  const fields = {
    title: { [language]: 'Help' },
    organisation: { [language]: 'Library' },
    siteUrl: 'https://help.example.org/',
    timeZone: 'Europe/Zurich',
    locales: { default: language },
    scenarios: ['one'],
    picker: { [language]: '?' },
    audience: { all: { [language]: 'All' } },
    owners: { desk: { name: { [language]: 'Desk <desk@example.org>' }, contact: 'mailto:desk@example.org' } },
    ...catalog,
  }
  const meta = { scenarios: ['one'], audience: ['all'], owner: 'desk', reviewed: '2026-11-05' }
  const pages = answers.map(([question, answer], index) => {
    return [`questions/q${index}.md`, `---\n${JSON.stringify({ question, ...meta })}\n---\n\n${answer}\n`]
  })
  return {
    'faq.yaml': JSON.stringify(fields),
    'links.yaml': '{}\n',
    'scenarios/one.yaml': JSON.stringify({ title: { [language]: scenario } }),
    ...Object.fromEntries(pages),
    ...files,
  }
}

test.each(CASES)('$name', { timeout: 60_000 }, async (one) => {
  expect(await judge(filesOf(one), one.channels)).toEqual({ kind: 'published', why: [] })
})
