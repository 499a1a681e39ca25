import { inLocale, type Section } from '@topasked/content'
import { stringsFor } from '../../../language/index.ts'
import { questionPath } from '../../../published/addresses.ts'
import { anchorOf, idPrefixOf } from '../../../render/html/ids.ts'
import { type Piece, pieceOf } from '../../../render/html/written.ts'
import { digest } from '../../feed/digest.ts'
import { questionIdsIn, type Snippet } from '../snippet/snippet.ts'
import { snippetFoot } from '../snippet/snippet-foot.ts'
import type { IntranetContext } from '../snippet/written-questions.ts'
import { type StorageNode, storage, writeStorage } from './storage.ts'
import { type ToStorage, toStorage } from './to-storage.ts'

/** A snippet in Confluence's storage format. */
export interface ConfluencePage {
  /** What Confluence takes as the body of a page. */
  readonly body: string
  /** Of all that readers see but the day of the build: a page is not written anew for that alone. */
  readonly hash: string
}

/** The same, in pieces that pages share. */
export interface ConfluencePieces {
  readonly body: readonly Piece[]
  readonly hash: string
}

/** Each answer in an expand macro; links between questions of the page stay on it. */
export function toConfluencePage(snippet: Snippet, intranet: IntranetContext): ConfluencePieces {
  const { corpus, locale } = intranet
  const to: ToStorage = { anchorOf: anchorsOn(snippet, intranet) }
  const entries = snippet.sections.flatMap((section) => section.entries)
  const title = storage('p', {}, storage('strong', {}, inLocale(corpus, corpus.catalog.title, locale).text))
  const sections = snippet.sections.flatMap((section) => sectionPieces(section, intranet, to))
  const none = written(storage('p', {}, stringsFor(corpus, locale).intranet.nothing))
  const [day, ...foot] = snippetFoot(entries, intranet, PLAIN).map((block) => toStorage([block], to))
  const before = [written(title), ...(entries.length > 0 ? sections : [none])]
  const after = foot.flat().map(written)
  const body = [...before, ...(day ?? []).map(written), ...after]
  return {
    body: body.flatMap((piece, index) => (index === 0 ? [piece] : [BREAK, piece])),
    hash: digest([...before, ...after].map(({ text }) => text)),
  }
}

/** Storage format has no class names: the words that stand around answers are as in the plainest snippet. */
const PLAIN = { classNames: false, folds: false, title: 'p', refreshed: false } as const
const BREAK = pieceOf('\n')
const written = (node: StorageNode): Piece => pieceOf(writeStorage(node))

/** The page as a file: well-formed XML with the namespaces that Confluence leaves to be understood. */
export function confluenceFile({ body, hash }: ConfluencePieces): Piece[] {
  const schema = 'http://www.atlassian.com/schema/confluence/4/'
  const names = `xmlns="${schema}" xmlns:ac="${schema}ac/" xmlns:ri="${schema}ri/"`
  const head = `<?xml version="1.0" encoding="UTF-8"?>\n<?topasked ${hash}?>\n<ac:confluence ${names}>\n`
  return [pieceOf(head), ...body, pieceOf('\n</ac:confluence>\n')]
}

const FILE =
  /^<\?xml [^>]*\?>\n<\?topasked (sha256:[0-9a-f]+)\?>\n<ac:confluence [^>]*>\n([\s\S]*)\n<\/ac:confluence>\n$/

/** Reads a file that {@link confluenceFile} made; undefined for another. */
export function readConfluenceFile(text: string): ConfluencePage | undefined {
  const [, hash, body] = FILE.exec(text) ?? []
  return hash === undefined || body === undefined ? undefined : { hash, body }
}

function sectionPieces(
  { title, intro, entries }: Section,
  intranet: IntranetContext,
  { anchorOf }: ToStorage,
): Piece[] {
  return [
    written(storage('h2', {}, title.text)),
    ...(intro ? [written(storage('p', {}, intro.text))] : []),
    ...entries.flatMap((entry) => intranet.questions.stored(entry, anchorOf)),
  ]
}

/** Addresses of questions that stand on the page, and of headings in them, by the anchors they have here. */
export function anchorsOn(
  snippet: Snippet,
  { corpus, locale, siteUrl }: Pick<IntranetContext, 'corpus' | 'locale' | 'siteUrl'>,
): ToStorage['anchorOf'] {
  const ids = new Map(
    questionIdsIn(snippet).map((id) => [`${siteUrl}${questionPath(corpus, locale, id)}`, id]),
  )
  return (href) => {
    const [page = '', fragment] = href.split('#')
    const id = ids.get(page)
    if (id === undefined) return undefined
    return fragment?.startsWith(idPrefixOf(id)) ? decodeURIComponent(fragment) : anchorOf(id)
  }
}
