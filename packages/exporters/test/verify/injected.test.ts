import { expect, test } from 'vitest'
import { verificationText } from '../../src/cli/report/verification.ts'
import { verifyTree } from '../../src/definitions/verify-tree.ts'
import type { CorpusDescription, TextDescription } from '../corpus.ts'
import { LIBRARY, library, pictureOf } from './library.ts'
import { publishedTree } from './memory-tree.ts'

const COLUMNS = ['feed', 'feed/v1', 'pdf', 'portable', 'details', 'page', 'element', 'confluence']
const corpus = library()
const SITE = corpus.catalog.siteUrl

type Change = (description: CorpusDescription) => CorpusDescription
type Id = keyof typeof LIBRARY.questions

/** The same collection with one text written differently. */
function text(id: Id, change: (text: TextDescription) => TextDescription, locale = 'en'): Change {
  return (description) => {
    const texts = description.questions[id] ?? {}
    const before = texts[locale]
    if (!before) throw new Error(`no text ${id} in ${locale}`)
    return {
      ...description,
      questions: { ...description.questions, [id]: { ...texts, [locale]: change(before) } },
    }
  }
}

/** One answer with a passage replaced; the passage has to be there. */
function answer(id: Id, from: string, to: string, locale = 'en'): Change {
  return text(
    id,
    (before) => {
      if (!before.markdown.includes(from)) throw new Error(`${id} does not say "${from}"`)
      return { ...before, markdown: before.markdown.replace(from, to) }
    },
    locale,
  )
}

const meta = (id: Id, more: NonNullable<TextDescription['meta']>): Change =>
  text(id, (before) => ({ ...before, meta: { ...before.meta, ...more } }))

interface Case {
  readonly name: string
  /** The question that has to be reported. */
  readonly id: string
  readonly locale?: string
  readonly change: Change
  /** Columns in which there is something to see; all of them if not given. */
  readonly columns?: readonly string[]
}

const without = (...names: string[]) => COLUMNS.filter((name) => !names.includes(name))

/** What goes wrong between the content and its readers; the tree is made from the changed content, hashes and all. */
const CASES: readonly Case[] = [
  {
    name: 'a dropped step',
    id: 'renew',
    change: answer('renew', '2. Choose the book in the [catalogue](link:catalogue).\n', ''),
  },
  {
    name: 'two steps in the wrong order',
    id: 'renew',
    locale: 'zh-Hant',
    change: text(
      'renew',
      (before) => ({
        ...before,
        markdown: '每本書最多可續借 4 次。\n\n1. 按**「續借」**。\n2. 登入[帳戶](link:account)。\n',
      }),
      'zh-Hant',
    ),
  },
  {
    name: 'steps that begin at another number',
    id: 'renew',
    change: answer('renew', '1. Open your', '2. Open your'),
  },
  {
    name: 'steps that lost their numbers',
    id: 'renew',
    locale: 'zh-Hant',
    change: text(
      'renew',
      (before) => ({ ...before, markdown: before.markdown.replace(/\d\. /gu, '- ') }),
      'zh-Hant',
    ),
  },
  { name: 'a swapped number', id: 'renew', change: answer('renew', '4 times', '7 times') },
  { name: 'a missing row', id: 'hours', change: answer('hours', '| Friday | 9:00 | 20:00 |\n', '') },
  {
    name: 'two swapped cells',
    id: 'hours',
    change: answer('hours', '| Sunday | 10:00 | 16:00 |', '| Sunday | 16:00 | 10:00 |'),
  },
  {
    name: 'an expired answer that stayed',
    id: 'winter',
    change: meta('winter', { valid: { until: '2027-02-28' } }),
  },
  {
    name: 'an answer that was taken away too early',
    id: 'summer',
    change: meta('summer', { valid: { until: '2026-10-31' } }),
  },
  {
    name: 'another last day',
    id: 'summer',
    change: meta('summer', { valid: { from: '2026-06-01', until: '2027-01-31' } }),
  },
  {
    name: 'another group of readers',
    id: 'renew',
    change: meta('renew', { audience: ['staff'] }),
    columns: ['feed', 'feed/v1'],
  },
  {
    name: 'another keyword',
    id: 'renew',
    change: meta('renew', { tags: ['books'] }),
    columns: ['feed', 'feed/v1'],
  },
  {
    name: 'another wording',
    id: 'renew',
    change: text('renew', (before) => ({ ...before, alsoAsked: ['How do I keep a book?'] })),
    columns: ['feed', 'feed/v1'],
  },
  {
    name: 'a stale translation',
    id: 'renew',
    locale: 'zh-Hant',
    change: answer('renew', '每本書最多可續借 4 次', '每本書最多可續借 3 次', 'zh-Hant'),
  },
  {
    name: 'a translation that does not say that a machine made it',
    id: 'renew',
    locale: 'zh-Hant',
    change: text(
      'renew',
      (before) => ({ ...before, translation: { by: 'human', reviewed: true } }),
      'zh-Hant',
    ),
  },
  {
    name: 'a wrong address',
    id: 'renew',
    change: (all) => ({
      ...all,
      links: {
        ...all.links,
        catalogue: { ...LIBRARY.links.catalogue, url: 'https://catalogue.example.org/?a=1&b=3' },
      },
    }),
  },
  {
    name: 'a link to another question',
    id: 'renew',
    change: answer('renew', '[the hours](hours.md)', '[the hours](summer.md)'),
  },
  {
    name: 'a link that is words only',
    id: 'renew',
    change: answer('renew', '[catalogue](link:catalogue)', 'catalogue'),
  },
  {
    name: 'a sign-in that is not announced',
    id: 'renew',
    change: (all) => ({
      ...all,
      links: { ...all.links, account: { ...LIBRARY.links.account, access: 'public' } },
    }),
  },
  {
    name: 'a lost picture',
    id: 'renew',
    change: answer('renew', '![The library card](images/card.svg)\n', ''),
  },
  { name: 'a picture with another description', id: 'renew', change: answer('renew', '![Gear]', '![Wheel]') },
  {
    name: 'another picture',
    id: 'renew',
    change: (all) => ({ ...all, assets: { ...all.assets, 'images/card.svg': pictureOf(320, 210) } }),
    columns: without('pdf'),
  },
  {
    name: 'an added question',
    id: 'extra',
    change: (all) => ({
      ...all,
      questions: {
        ...all.questions,
        extra: { en: { title: 'Who let me in?', markdown: 'Nobody.', meta: { scenarios: ['visit'] } } },
      },
    }),
  },
  {
    name: 'a missing question',
    id: 'summer',
    change: (all) => {
      const { summer: _gone, ...questions } = all.questions
      return { ...all, questions }
    },
  },
  {
    name: 'a swapped language',
    id: 'renew',
    locale: 'zh-Hant',
    change: text(
      'renew',
      (before) => ({
        ...before,
        title: LIBRARY.questions.renew.en.title,
        markdown: LIBRARY.questions.renew.en.markdown,
      }),
      'zh-Hant',
    ),
  },
  { name: 'a changed word', id: 'renew', change: answer('renew', 'one day before', 'one day after') },
  { name: 'an added word', id: 'hours', change: answer('hours', 'Staff enter', 'Staff never enter') },
  {
    name: 'another title',
    id: 'hours',
    change: text('hours', (before) => ({ ...before, title: 'When is the library closed?' })),
  },
  {
    name: 'a warning that became a tip',
    id: 'renew',
    change: answer('renew', ':::warning[Mind the date]', ':::warning[Mind the day]'),
  },
  { name: 'another footnote', id: 'renew', change: answer('renew', 'Films only once', 'Films only twice') },
  {
    name: 'a part for some readers without its label',
    id: 'hours',
    change: answer(
      'hours',
      ':::only{audience="staff"}\nStaff enter by the yard.\n:::',
      'Staff enter by the yard.',
    ),
  },
  {
    name: 'a part for paper only that is everywhere',
    id: 'hours',
    change: answer('hours', ':::only{channels="pdf"}\nCut this table out.\n:::', 'Cut this table out.'),
    columns: without('pdf'),
  },
  {
    name: 'a part that paper lost',
    id: 'hours',
    change: answer('hours', 'channels="pdf"', 'channels="site"'),
    columns: ['pdf'],
  },
]

test('there are more than twenty', () => {
  expect(CASES.length).toBeGreaterThan(20)
})

test('a tree that is what the content says has no difference', async () => {
  const verification = await verifyTree(await publishedTree(corpus), corpus, SITE)
  expect(verificationText(verification)).toContain('Everything matches the content')
  expect(verification.columns).toEqual(expect.arrayContaining(COLUMNS))
  const rows = verification.rows.filter(({ id }) => id === 'renew')
  expect(rows.map(({ locale }) => locale)).toEqual(['en', 'zh-Hant'])
  for (const { cells } of rows) expect(COLUMNS.map((name) => cells[name])).toEqual(COLUMNS.map(() => 'ok'))
})

test.each(CASES)(
  '$name is caught in every channel',
  async ({ id, locale = 'en', change, columns = COLUMNS }) => {
    const tree = await publishedTree(library(change))
    const { rows, problems } = await verifyTree(tree, corpus, SITE)
    const cells = rows.find((row) => row.id === id && row.locale === locale)?.cells ?? {}
    const caught = COLUMNS.filter((name) => !['ok', '-'].includes(cells[name] ?? '-'))
    expect(caught).toEqual(expect.arrayContaining([...columns]))
    for (const { file, message } of problems) expect([file, message]).not.toContain('')
    // Nothing else is blamed: but for other languages of the question, every row is well.
    const others = rows.filter(
      (row) => row.id !== id && Object.values(row.cells).some((cell) => !['ok', '-'].includes(cell)),
    )
    expect(others.map((row) => row.id)).toEqual([])
  },
)
