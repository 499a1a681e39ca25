import { describe, expect, test } from 'vitest'
import { BASE, load, question } from './folder.ts'
import { each, fill } from './pathological.ts'
import { withinProcessorTime } from './within-processor-time.ts'

const TIME = 8_000
const include = (id: number | string): string => `::include{fragment="f${id}"}\n\n`
const fragments = (count: number, text: (index: number) => string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`fragments/f${index}.md`, text(index)]))

async function errorsOf(answer: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { messages } = await withinProcessorTime(TIME, () =>
    load({ ...files, 'questions/renew.md': question('How do I renew?', answer) }),
  )
  const said = messages.filter(({ severity }) => severity === 'error')
  return said.map(({ file, line, rule, message }) => `${file}:${line} ${rule}: ${message}`)
}

const error = (words: string, line = expect.any(Number)) => [
  expect.stringMatching(
    new RegExp(`^questions/renew.md:${typeof line === 'number' ? line : '\\d+'} answer/size: .*${words}`),
  ),
]

describe('a few lines that stand for gigabytes are one error', () => {
  test.each<[string, string, Record<string, string>, string]>([
    [
      'references to a long address',
      `[a]: https://example.org/${fill('u', 30_000)}\n\n${fill('[a]\n\n', 30_000)}`,
      {},
      'more than 262144 characters',
    ],
    [
      'links to a long address of the registry',
      fill('[a](link:long)\n\n', 60_000),
      {
        'links.yaml': `${BASE['links.yaml']}long: { url: "https://example.org/${fill('u', 30_000)}", precision: exact, access: public, label: { en: Long, de: Lang } }\n`,
      },
      'more than 262144 characters',
    ],
    [
      'fragments that include the next one twice',
      include(0),
      fragments(30, (index) => (index === 29 ? 'Ask.\n' : include(index + 1).repeat(2))),
      'levels deep',
    ],
    [
      'fragments that include the next one many times',
      include(0),
      fragments(6, (index) => (index === 5 ? 'Ask.\n' : include(index + 1).repeat(100))),
      'more than 20000 parts',
    ],
    [
      'a long fragment, many times',
      fill(include(0), 3_000),
      fragments(1, () => fill('Ask at the desk, all day.\n\n', 60_000)),
      'more than 20000 parts',
    ],
    [
      'a wide table with short rows',
      `|${fill('a|', 2_000)}\n|${fill('-|', 2_000)}\n${fill('|a|\n', 4_000)}`,
      {},
      'more than 20000 parts',
    ],
    [
      'fragments in fragments',
      include(0),
      fragments(20, (index) => (index === 19 ? 'Ask.\n' : include(index + 1))),
      '16 levels',
    ],
    [
      'so many that no stack would do',
      include(0),
      fragments(4_000, (index) => (index === 3_999 ? 'Ask.\n' : include(index + 1))),
      '16 levels',
    ],
    [
      'quotes in quotes',
      `> > > > ${include(0)}`,
      fragments(1, () => '> > > > > Ask.\n'),
      'nested more than 8',
    ],
    [
      'footnotes in footnotes',
      `Ask.[^0]\n\n${each(60, (index) => `[^${index}]: b[^${index + 1}]\n\n`)}`,
      {},
      'nested more than 8',
    ],
    [
      'emphasis in a footnote',
      `*a **b ~~c[^0]~~ d** e*\n\n[^0]: *a **b ~~c [d](https://example.org)~~ e** f*\n`,
      {},
      'nested more than 6',
    ],
  ])('%s', async (_, answer, files, words) => {
    expect(await errorsOf(answer, files)).toEqual(error(words))
  })
})

test('the message stands at the include with which it becomes too much', async () => {
  const files = fragments(2, (index) => fill('Ask at the desk.\n\n', index === 0 ? 18_000 : 60_000 * 2))
  files['fragments/f1.md'] = include(0).repeat(20)
  expect(await errorsOf(`Ask.\n\n${include(0)}${include(1)}${include(0)}`, files)).toEqual(error('parts', 13))
})

test('fragments that all include each other are circles, and nothing else', async () => {
  const all = each(12, (index) => include(index))
  const errors = await errorsOf(
    include(0),
    fragments(12, () => all),
  )
  expect(errors).toHaveLength(144)
  expect(errors.every((line) => /^fragments\/f\d+\.md:\d+ reference\/fragment-exists: /.test(line))).toBe(
    true,
  )
})

test('what is just within the limits is published', async () => {
  const files = fragments(15, (index) => (index === 14 ? '> > > > Ask.\n' : include(index + 1)))
  expect(await errorsOf(`> > > > ${include(0)}`, files)).toEqual([])
  expect(
    await errorsOf(
      `${include(0).repeat(50)}`,
      fragments(1, () => fill('Ask us.\n\n', 1_500)),
    ),
  ).toEqual([])
})

test('an answer that is refused takes no other with it that shares its fragments', async () => {
  const files = {
    ...fragments(1, () => '> > > > > Ask.\n'),
    'questions/fees.md': question('What?', include(0), 'scenarios: [pay]'),
  }
  expect(await errorsOf(`> > > > ${include(0)}`, files)).toHaveLength(1)
})
