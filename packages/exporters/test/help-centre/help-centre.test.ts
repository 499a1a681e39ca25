import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Corpus, loadCorpus } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { renderTree } from '../../src/cli/render-tree.ts'
import { verifyTree } from '../../src/definitions/verify-tree.ts'

/** The day on which some answers are in the archive and others are still to come. */
const AS_OF = '2026-11-24'
const WITH_PAPER: readonly ChannelName[] = ['feed', 'pdf', 'intranet']

/** The default language of each catalog, and the channels that can show its scripts: paper has no font for some. */
const CENTRES: Readonly<
  Record<string, { readonly locale: string; readonly channels: readonly ChannelName[] }>
> = {
  bank: { locale: 'ja', channels: ['feed', 'intranet'] },
  bus: { locale: 'ar', channels: WITH_PAPER },
  clinic: { locale: 'he', channels: WITH_PAPER },
  product: { locale: 'en', channels: WITH_PAPER },
  shop: { locale: 'zh-Hans', channels: ['feed', 'intranet'] },
  stadtwerke: { locale: 'de', channels: WITH_PAPER },
  telecom: { locale: 'zh-Hant', channels: WITH_PAPER },
  tren: { locale: 'es', channels: WITH_PAPER },
}

/** A copy outside of the repository: its history is no part of the fixtures. */
const copies = mkdtempSync(join(tmpdir(), 'topasked-help-centre-'))
const corpora = new Map<string, Corpus>()

beforeAll(async () => {
  for (const name of Object.keys(CENTRES)) {
    const dir = join(copies, name)
    cpSync(join(import.meta.dirname, name), dir, { recursive: true })
    const { corpus, messages } = await loadCorpus({ dir, asOf: AS_OF })
    const errors = messages.filter(({ fatal }) => fatal === true).map(String)
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

describe.each(Object.entries(CENTRES))('%s', (name, { locale, channels }) => {
  test('what passes the check is published and is what the content says', async () => {
    const corpus = corpusNamed(name)
    const { siteUrl, locales } = corpus.catalog
    expect(locales.default).toBe(locale)
    const { problems, rows } = await verifyTree(await renderTree(corpus, siteUrl, channels), corpus, siteUrl)
    expect(
      corpus.files.flatMap((file) => file.messages.filter(({ fatal }) => fatal === true).map(String)),
    ).toEqual([])
    expect(rows.length).toBeGreaterThan(0)
    expect(problems).toEqual([])
  }, 300_000)
})
