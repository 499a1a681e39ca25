import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Corpus, loadCorpus } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { expectWithheld } from '../../src/channels/pdf/diagnostics/expect-withheld.ts'
import { renderTree } from '../../src/cli/render-tree.ts'
import { verifyTree } from '../../src/definitions/verify-tree.ts'

/** The day on which some answers are in the archive and others are still to come. */
const AS_OF = '2026-11-24'
const CHANNELS: readonly ChannelName[] = ['feed', 'pdf', 'intranet']

/** The catalogs by their default language. The fonts lack characters of some: handouts with these are withheld. */
const CENTRES: Readonly<Record<string, { readonly locale: string; readonly withholds: boolean }>> = {
  bank: { locale: 'ja', withholds: true },
  bus: { locale: 'ar', withholds: false },
  clinic: { locale: 'he', withholds: true },
  product: { locale: 'en', withholds: false },
  shop: { locale: 'zh-Hans', withholds: true },
  stadtwerke: { locale: 'de', withholds: false },
  telecom: { locale: 'zh-Hant', withholds: false },
  tren: { locale: 'es', withholds: true },
}

/** A copy outside of the repository: its history is no part of the fixtures. */
const copies = mkdtempSync(join(tmpdir(), 'topasked-help-centre-'))
const corpora = new Map<string, Corpus>()

beforeAll(async () => {
  for (const name of Object.keys(CENTRES)) {
    const dir = join(copies, name)
    cpSync(join(import.meta.dirname, name), dir, { recursive: true })
    const { corpus, messages } = await loadCorpus({ dir, asOf: AS_OF })
    const errors = messages.filter(({ severity }) => severity === 'error')
    expect(errors, name).toEqual([])
    if (corpus) corpora.set(name, corpus)
  }
})

afterAll(() => rmSync(copies, { recursive: true, force: true }))

function corpusNamed(name: string): Corpus {
  const corpus = corpora.get(name)
  if (!corpus) throw new Error(`the content of ${name} has errors`)
  return corpus
}

const errorsIn = ({ files }: Corpus): string[] =>
  files.flatMap(({ messages }) => messages.filter(({ fatal }) => fatal === true).map(String))

test('every folder here is a catalog that is tested', () => {
  const folders = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(CENTRES))
})

test('there are at least 150 questions, and originals in eight languages', () => {
  const all = [...corpora.values()].flatMap(({ questions }) => questions)
  const originals = all.filter(({ translation }) => translation === null)
  expect(originals.length).toBeGreaterThanOrEqual(150)
  const languages = ['ar', 'de', 'en', 'es', 'he', 'ja', 'zh-Hans', 'zh-Hant']
  expect([...new Set(originals.map(({ locale }) => locale))].sort()).toEqual(languages)
})

describe.each(Object.entries(CENTRES))('%s', (name, { locale, withholds }) => {
  test('what passes the check is published and is what the content says', async () => {
    const corpus = corpusNamed(name)
    const { siteUrl, locales } = corpus.catalog
    expect(locales.default).toBe(locale)
    const expected = expectWithheld(corpus)
    expect(expected.size > 0).toBe(withholds)
    const tree = await renderTree(corpus, siteUrl, CHANNELS)
    expect(errorsIn(corpus)).toEqual([])
    expect(new Set(tree.manifest.withheld?.map(({ path }) => path))).toEqual(expected)
    const { problems, rows } = await verifyTree(tree, corpus, siteUrl)
    expect(rows.length).toBeGreaterThan(0)
    expect(problems).toEqual([])
  }, 300_000)
})
