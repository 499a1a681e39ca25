import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { renameId } from '@topasked/content'
import { expect, test } from 'vitest'
import { renderSite } from '../../src/channels/site/index.ts'
import { verifyTree } from '../../src/definitions/verify-tree.ts'
import { readPdf } from '../../src/verify/read/pdf.ts'
import { published, SITE } from '../verify/spoilt/whole-library.ts'
import { BASE, publish, question, withFolder } from './publish.ts'

const CATALOG = (BASE['faq.yaml'] ?? '').replace('scenarios: [one]', 'scenarios: [one, two, three, four]')
const GROUPS = 'groups: { two: { en: "Accounts & <b>", he: חשבונות }, four: { en: Apps } }\n'
const inScenario = (id: string) => question(`In ${id}?`, 'Ask.').replace('[one]', `[${id}]`)
const FILES = {
  'faq.yaml': `${CATALOG}${GROUPS}`,
  ...Object.fromEntries(
    ['two', 'three', 'four'].map((id) => [
      `scenarios/${id}.yaml`,
      `title: { en: "Title ${id}", he: "כותרת ${id}" }\n`,
    ]),
  ),
  ...Object.fromEntries(['one', 'three', 'four'].map((id) => [`questions/in-${id}.md`, inScenario(id)])),
}
const site = await publish(FILES)
const options = { siteUrl: SITE, basePath: '/', channels: ['site', 'feed', 'pdf', 'intranet'] as const }

test('are in every channel, each from the first of its scenarios on that has questions', async () => {
  expect(site.messages).toEqual(['faq.yaml:10: frontmatter/plain-text: readers will see HTML in this field'])
  expect(await site.problems()).toEqual([])
})

test('are titles on the home page and in the lists', () => {
  const { home, all } = renderSite(site.corpus, 'en', options)
  for (const cards of [home.cards, all.sections])
    expect(cards.map(({ text, group, grouped }) => [text, group?.text, grouped])).toEqual([
      ['Cards', undefined, false],
      ['Title three', 'Accounts & <b>', true],
      ['Title four', 'Apps', true],
    ])
  const { home: hebrew } = renderSite(site.corpus, 'he', options)
  expect(hebrew.cards.map(({ group }) => group)).toEqual([
    undefined,
    { text: 'חשבונות' },
    { text: 'Apps', lang: 'en', dir: 'ltr' },
  ])
})

test('are in llms.txt, the feed, the page of snippets, and on paper in the contents too', async () => {
  expect(await site.text('llms.txt')).toMatch(
    /## Cards\n[\s\S]*## Accounts & <b>: Title three\n[\s\S]*## Apps: Title four/,
  )
  expect(JSON.parse(await site.text('feed/en/feed.json'))._topasked).toMatchObject({
    notices: [],
    groups: [
      { title: 'Accounts & <b>', language: 'en', scenarios: ['three'] },
      { title: 'Apps', language: 'en', scenarios: ['four'] },
    ],
  })
  expect(await site.text('intranet/en/portable/index.html')).toContain(
    '<h2 class="group">Accounts &amp; &lt;b></h2>',
  )
  const { blocks } = await readPdf(await site.bytes('pdf/en/handout.pdf'))
  const told = blocks.map(({ tokens }) => tokens.map((token) => ('text' in token ? token.text : '')).join(''))
  const at = told.findIndex((text) => text.includes('Accounts & <b>'))
  expect(told[at + 1]).toContain('Title three')
})

test('catalogs without them are as they were', async () => {
  const flat = await publish({ ...FILES, 'faq.yaml': CATALOG })
  expect(await flat.problems()).toEqual([])
  expect(JSON.parse(await flat.text('feed/en/feed.json'))._topasked).toBeUndefined()
  expect(await flat.text('llms.txt')).toContain('## Title three\n')
})

test('one that is lost is found in each channel', async () => {
  const { problems } = await verifyTree(
    await published({ ...site.corpus, catalog: { ...site.corpus.catalog, groups: {} } }),
    site.corpus,
    SITE,
  )
  const files = problems.filter(({ message }) => /groups|scenarios/.test(message)).map(({ file }) => file)
  expect(files).toEqual(
    expect.arrayContaining([
      'llms.txt',
      'feed/en/feed.json',
      'feed/he/feed.json',
      'pdf/en/handout.pdf',
      'pdf/he/handout.pdf',
      'intranet/en/portable/index.html',
    ]),
  )
})

test('a group that begins with no scenario is a message, and one follows its scenario to another name', async () => {
  const wrong = { ...FILES, 'faq.yaml': `${CATALOG}groups: { tow: { en: A } }\n` }
  await expect(publish(wrong)).rejects.toThrow('faq.yaml:10: reference/group-scenario')
  const empty = { ...FILES, 'faq.yaml': `${CATALOG}groups: { two: { he: א } }\n` }
  await expect(publish(empty)).rejects.toThrow('faq.yaml:10: catalog/default-locale')
  await withFolder(FILES, async (dir) => {
    const { errors } = await renameId({ dir }, 'two', 'accounts')
    expect(errors).toEqual([])
    expect(readFileSync(join(dir, 'faq.yaml'), 'utf8')).toContain('groups: { accounts: { en:')
  })
})
