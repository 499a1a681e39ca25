import type { Corpus } from '@topasked/content'
import { type CorpusDescription, corpusOf, type TextDescription } from '../corpus.ts'
import { CHINESE, EVERYTHING, GUIDE } from './sample.ts'

const lines = (count: number, line: (n: number) => string) =>
  Array.from({ length: count }, (_, n) => line(n + 1)).join('\n')

const LONG_WORDS = 'How do I do all of this at once without losing anything that I need for it later on'

/** What strains a page: each on its own, so that a fault names its cause. */
const STRAINS: Readonly<Record<string, string>> = {
  everything: EVERYTHING,
  lists: `Five levels:\n\n1. one\n   - two\n     1. three\n        - four\n          1. five, with **bold** and \`code\`\n             after it\n   - two again\n2. one again`,
  table: `| Name | What it does | Where |\n| --- | --- | ---: |\n${lines(70, (n) => `| Item ${n} | It does thing ${n} with words enough for a line or two of this column | [here ${n}](https://example.org/items/${n}) |`)}`,
  code: `Wide:\n\n\`\`\`sh\n${'curl --header very-long --data '.repeat(6)}\n${'x'.repeat(240)}\n\`\`\`\n\nAnd \`${'inline-'.repeat(20)}end\`.`,
  pictures: `1. First:\n\n   ![The first page](images/one.svg)\n\n2. Second:\n   ![The second page](images/two.svg "With a title")\n3. Third, with ![Gear](images/gear.svg) in the line.`,
  footnotes: `One[^a], two[^b], one again[^a].\n\n[^a]: The first, with a [link](link:guide).\n[^b]: The second.\n\n    With another paragraph.`,
  scripts: 'Words שלום עולם and مرحبا بالعالم, 😀 ❤️ 👍🏽, ✓ → ★, Ελληνικά, Русский, 「中文」 and `<>`.',
  address: `See ${GUIDE}&more=${'0123456789'.repeat(12)} or [this](https://example.org/${'path/'.repeat(30)}).`,
  quotes: `> A quote\n>\n> - with a list\n>\n> > and a quote\n\n:::danger[Stop]\n1. One\n2. Two\n\n| a | b |\n| - | - |\n| 1 | 2 |\n:::`,
}

function questions(count: number): CorpusDescription['questions'] {
  const strains = Object.entries(STRAINS)
  const texts = Array.from({ length: count }, (_, n): [string, Record<string, TextDescription>] => {
    const [name = '', strain = ''] = strains[n % strains.length] ?? []
    const turn = Math.floor(n / strains.length)
    // The first turn has the strains alone; later ones are ordinary answers, as most are.
    const markdown =
      turn === 0
        ? strain
        : `Open the [guide](link:guide), then ${turn}.\n\n1. Press **NEXT**.\n2. See [this](${strains[0]?.[0]}.md).\n3. Wait ${n} seconds.\n\n:::note\nIt takes a while.\n:::`
    const title =
      name === 'lists' && turn === 0
        ? `${`${LONG_WORDS}, `.repeat(4).slice(0, 299)}?`
        : `How is ${name} ${n}?`
    const meta = { scenarios: [n % 2 === 0 ? 'a' : 'b'] }
    const chinese = { title: `如何處理 ${name} ${n}？`, markdown: `${CHINESE}\n\n按 **NEXT** ${n} 次。` }
    return [
      turn === 0 ? name : `${name}-${n}`,
      { en: { title, markdown, meta }, ...(n % 3 === 0 && { 'zh-Hant': chinese }) },
    ]
  })
  return Object.fromEntries([
    ...texts,
    ['short', { en: { title: 'Is this short?', markdown: 'Yes.', meta: { scenarios: ['b'] } } }],
    [
      'site-only',
      {
        en: {
          title: 'Only there?',
          markdown: 'Yes.',
          meta: { scenarios: ['b'], channels: ['site' as const] },
        },
      },
    ],
  ])
}

/** A corpus of `count` answers, nine of which hold all that strains a page. */
export function stressCorpus(count: number, change: CorpusDescription['questions'] = {}): Corpus {
  const link = (url: string, access: 'public' | 'sign-in') => {
    return { url, access, precision: 'exact' as const, label: { en: 'A page' } }
  }
  return corpusOf({
    catalog: {
      urgent: ['short', 'lists', 'pictures'],
      notice: { en: 'An example.', 'zh-Hant': '這是示範。' },
    },
    scenarios: {
      a: { title: { en: 'Scenario A', 'zh-Hant': '情況甲' } },
      b: { title: { en: 'Scenario B' } },
    },
    links: { guide: link(GUIDE, 'public'), portal: link('https://portal.example.org/', 'sign-in') },
    assets: { 'images/gear.svg': { width: 16, height: 16 } },
    questions: { ...questions(count), ...change },
  })
}
