import { createHash } from 'node:crypto'
import { type Corpus, localesOf } from '@topasked/content'
import { renderSite, stampedPages } from '../../../src/channels/site/index.ts'
import { renderTree } from '../../../src/cli/render-tree.ts'
import { writeHtml } from '../../../src/index.ts'
import type { PublishedTree } from '../../../src/verify/published-tree.ts'
import type { CorpusDescription } from '../../corpus.ts'
import { library } from '../library.ts'

/** One file with a passage replaced, and what has to be said of it. */
export type Edit = readonly [name: string, path: string, from: string | RegExp, to: string, message: RegExp]

export type Change = (description: CorpusDescription) => CorpusDescription

/** With everything that makes further files: urgent answers, former ids, other wordings, a hotline. */
export const whole: Change = ({ questions, ...rest }) => {
  const { renew, hours } = questions
  const desk = { name: { en: 'Service Desk' }, contact: 'https://desk.example.edu/', hotline: '3943 8845' }
  return {
    ...rest,
    catalog: { urgent: ['renew', 'hours'], owners: { desk } },
    retired: { 'old-card': { replacedBy: 'renew' }, closed: { reason: { en: 'It has closed.' } } },
    questions: {
      ...questions,
      ...(renew?.en && { renew: { ...renew, en: { ...renew.en, alsoAsked: ['Can I keep a book?'] } } }),
      ...(hours?.en && {
        hours: { ...hours, en: { ...hours.en, meta: { ...hours.en.meta, aliases: ['opening'] } } },
      }),
    },
  }
}

export const corpus = library(whole)
export const SITE = corpus.catalog.siteUrl
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The tree with files put in place of others; the manifest fits. */
export function withFiles(tree: PublishedTree, files: ReadonlyMap<string, Buffer>): PublishedTree {
  const described = [...files].map(([path, bytes]) => {
    const before = tree.manifest.files.find((file) => file.path === path)
    const about = before ?? { path, mediaType: 'text/html', channel: 'site' as const }
    return { ...about, sha256: sha256(bytes), bytes: bytes.length }
  })
  const others = tree.manifest.files.filter(({ path }) => !files.has(path))
  return {
    ...tree,
    manifest: { ...tree.manifest, files: [...others, ...described] },
    paths: [...new Set([...tree.paths, ...files.keys()])].sort(),
    has: (path) => files.has(path) || tree.has(path),
    read: async (path) => files.get(path) ?? tree.read(path),
    sha256Of: (path) => {
      const bytes = files.get(path)
      return bytes ? sha256(bytes) : tree.sha256Of(path)
    },
  }
}

const page = (head: string, main: string) =>
  Buffer.from(`<!doctype html><html><head>${head}</head><body><main>${main}</main></body></html>`)

/** Of the pages of the site those that need no build. */
function pagesOf(of: Corpus): Map<string, Buffer> {
  const options = { siteUrl: SITE, basePath: '/', channels: ['site', 'feed', 'pdf', 'intranet'] as const }
  const pages = localesOf(of).flatMap((locale) =>
    stampedPages(renderSite(of, locale, options)).map(({ path, head, main }): [string, Buffer] => {
      const [top, middle] = [head, main].map((children) =>
        writeHtml({ type: 'root', children: [...children] }),
      )
      return [`${path}index.html`, page(top ?? '', middle ?? '')]
    }),
  )
  const moved = page('', '<h1>Gone</h1><p><a href="/q/renew/">How do I renew a book?</a></p>')
  return new Map([...pages, ['q/old-card/index.html', moved]])
}

/** The tree of a collection, as far as it can be made without building the pages of the application. */
export const published = async (of: Corpus) =>
  withFiles(await renderTree(of, SITE, ['site', 'feed', 'pdf', 'intranet']), pagesOf(of))
