import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { type Corpus, editionOf, loadCorpus, localesOf } from '@topasked/content'
import { inject } from 'vitest'
import { CONTENT } from './fixture.ts'

export const tree = inject('tree')

/** The content that the tree was made from, at the day for which it was made. */
export async function publishedCorpus(): Promise<Corpus> {
  const manifest = JSON.parse(await readFile(path.join(tree, 'manifest.json'), 'utf8')) as { asOf: string }
  const { corpus } = await loadCorpus({ dir: CONTENT, asOf: manifest.asOf })
  if (!corpus) throw new Error('the content has errors')
  return corpus
}

/** One page of each kind, by name: its path in the default language. */
function pagesOf(corpus: Corpus): Readonly<Record<string, string>> {
  const sections = editionOf(corpus, corpus.catalog.locales.default)
  const withTable = corpus.questions.find(({ tree: answer }) =>
    answer.children.some(({ type }) => type === 'table'),
  )
  const withPicture = corpus.questions.find(({ tree: answer }) => JSON.stringify(answer).includes('"image"'))
  const archived = corpus.questions.find(({ status }) => status === 'archived')
  return {
    home: '',
    scenario: `${sections[0]?.scenario.id}/`,
    question: `q/${sections[0]?.entries[0]?.id}/`,
    ...(withTable && { 'question with a table': `q/${withTable.id}/` }),
    ...(withPicture && { 'question with a picture': `q/${withPicture.id}/` }),
    ...(archived && { 'archived question': `q/${archived.id}/`, archive: 'archive/' }),
    'all questions': 'all/',
  }
}

export interface PageCase {
  readonly locale: string
  /** What kind of page it is, for people. */
  readonly kind: string
  /** Path from the root of the host. */
  readonly path: string
}

/** One page of each kind in each language. */
export function pageCases(corpus: Corpus): PageCase[] {
  return localesOf(corpus).flatMap((locale) => {
    const base = locale === corpus.catalog.locales.default ? '/' : `/${locale}/`
    const pages = Object.entries(pagesOf(corpus)).map(([kind, page]) => ({ kind, path: `${base}${page}` }))
    return [...pages, { kind: 'printed copy', path: `/edition/${locale}/handout/` }].map((page) => ({
      locale,
      ...page,
    }))
  })
}
