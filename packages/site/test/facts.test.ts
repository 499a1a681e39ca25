import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Corpus, entryOf } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { Nodes, Table } from 'mdast'
import { describe, expect, test } from 'vitest'
import { ARCHIVED_FACTS, CURRENT_FACTS, type Fact, LOCALES, type Locale } from './facts.ts'
import { publishedCorpus, tree } from './published.ts'
import { readPage } from './read-html.ts'
import { type Outputs, readOutputs, squeeze } from './read-outputs.ts'

const corpus = await publishedCorpus()

const baseOf = (locale: Locale) => (locale === corpus.catalog.locales.default ? '' : locale)
const outputs = Object.fromEntries(
  await Promise.all(
    LOCALES.map(async (locale) => [locale, await readOutputs(tree, locale, baseOf(locale))] as const),
  ),
) as Record<Locale, Outputs>

function questionOf(id: string, locale: Locale) {
  const question = entryOf(corpus, id, locale)?.question
  if (question?.locale !== locale) throw new Error(`${id} has no text in ${locale}`)
  return question
}

/** Every fact in every place that has to carry it. */
const carried = LOCALES.flatMap((locale) =>
  (
    [
      [CURRENT_FACTS, outputs[locale].current],
      [ARCHIVED_FACTS, outputs[locale].archived],
    ] as const
  ).flatMap(([facts, readers]) =>
    Object.entries(readers).flatMap(([place, read]) => facts.map((fact) => ({ locale, place, read, fact }))),
  ),
)

describe('every fact is in every channel', () => {
  test('there are seventeen', () => {
    expect(new Set([...CURRENT_FACTS, ...ARCHIVED_FACTS].map(({ id }) => id)).size).toBe(17)
  })

  test.each(carried)('$locale, $place: $fact.id', async ({ locale, read, fact }) => {
    const { title } = questionOf(fact.id, locale)
    const output = await read(fact.id, title)
    expect(output?.words).toContain(squeeze(title))
    for (const words of fact.words[locale]) expect(output?.words).toContain(squeeze(words))
    for (const { url, [locale]: words } of fact.links) {
      const found = output?.links.filter((link) => link.words.endsWith(squeeze(words)))
      expect(found?.map((link) => link.url)).toContain(url)
    }
  })

  test.each(LOCALES)('%s: every address is printed on paper', (locale) => {
    for (const { links } of CURRENT_FACTS) {
      for (const { url } of links) expect(outputs[locale].printed).toContain(url)
    }
  })
})

describe('what no longer holds has left the channels that carry what holds', () => {
  const places = LOCALES.flatMap((locale) =>
    Object.entries(outputs[locale].current)
      .filter(([place]) => place !== 'site')
      .map(([place, read]) => ({ locale, place, read })),
  )

  test.each(places)('$locale, $place', async ({ locale, read }) => {
    for (const { id } of ARCHIVED_FACTS)
      expect(await read(id, questionOf(id, locale).title), id).toBeUndefined()
  })

  test.each(LOCALES)('%s: not a word of it is printed or in a snippet', async (locale) => {
    const snippets = ['portable', 'details'].map((profile) =>
      readFile(path.join(tree, 'intranet', locale, profile, 'all.html'), 'utf8'),
    )
    for (const text of [outputs[locale].printed, ...(await Promise.all(snippets)).map(squeeze)]) {
      expect(text).toContain(squeeze(questionOf('register', locale).title))
      for (const { id } of ARCHIVED_FACTS) expect(text).not.toContain(squeeze(questionOf(id, locale).title))
      expect(text).not.toMatch(/v4|2021/)
    }
  })

  test.each(LOCALES)('%s: the archive lists it, and nothing that holds', async (locale) => {
    const html = await readFile(path.join(tree, baseOf(locale), 'archive/index.html'), 'utf8')
    const { words, links } = readPage(html, 'main')
    const ids = links.map(({ url }) => /\/q\/([a-z0-9-]+)\/$/.exec(url)?.[1]).filter((id) => id !== undefined)
    expect(ids.sort()).toEqual(ARCHIVED_FACTS.map(({ id }: Fact) => id).sort())
    for (const { id } of ARCHIVED_FACTS) expect(words).toContain(squeeze(questionOf(id, locale).title))
  })
})

/** Characters that a channel may put into a paragraph: "(sign-in required)", an address in brackets, a page number. */
const ROOM = 160

/** The runs of text of each block, in order; what only other channels show is left out. */
function blocksOf(node: Nodes, place: string): string[][] {
  const channel = CHANNEL_OF[place] ?? 'site'
  if (node.type === 'only' && node.channels && !node.channels.includes(channel)) return []
  if (node.type === 'code') return [[node.value]]
  if (['paragraph', 'heading', 'tableCell'].includes(node.type)) return [runsOf(node)]
  if (node.type === 'table' && place === 'feed, text') return labelledCells(node)
  const title = node.type === 'callout' ? [node.title.flatMap(runsOf)] : []
  return [...title, ...('children' in node ? node.children.flatMap((child) => blocksOf(child, place)) : [])]
}

/** In plain text every cell says in which column it is. */
function labelledCells({ children: [head, ...rows] }: Table): string[][] {
  const labels = head?.children.map(runsOf) ?? []
  return rows.flatMap((row) => row.children.flatMap((cell, column) => [labels[column] ?? [], runsOf(cell)]))
}

function runsOf(node: Nodes): string[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [node.value]
  return 'children' in node ? node.children.flatMap(runsOf) : []
}

const CHANNEL_OF: Readonly<Record<string, ChannelName>> = {
  site: 'site',
  'feed, HTML': 'feed',
  'feed, text': 'feed',
  handout: 'pdf',
  'portable snippet': 'intranet',
  'snippet with details': 'intranet',
}

/** The first run that does not follow in its place, or undefined where all do. */
function missingFrom(words: string, blocks: readonly (readonly string[])[]): string | undefined {
  let at = 0
  for (const block of blocks) {
    for (const [index, run] of block.map(squeeze).entries()) {
      const found = words.indexOf(run, at)
      if (found < 0 || (index > 0 && found - at > ROOM)) return run
      at = found + run.length
    }
  }
  return undefined
}

function currentIds({ questions }: Corpus): string[] {
  return [...new Set(questions.filter(({ status }) => status === 'current').map(({ id }) => id))]
}

describe('every channel has the whole source, in its order', () => {
  const places = LOCALES.flatMap((locale) =>
    Object.entries(outputs[locale].current).map(([place, read]) => ({ locale, place, read })),
  )

  test.each(places)('$locale, $place', async ({ locale, place, read }) => {
    const ids = currentIds(corpus)
    expect(ids.length).toBeGreaterThanOrEqual(CURRENT_FACTS.length)
    for (const id of ids) {
      const { title, tree: answer } = questionOf(id, locale)
      const { words } = (await read(id, title)) ?? { words: '' }
      expect(missingFrom(words, [[title], ...blocksOf(answer, place)]), id).toBeUndefined()
    }
  })
})
