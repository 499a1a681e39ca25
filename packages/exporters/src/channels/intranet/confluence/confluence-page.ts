import { type Entry, inLocale, type Section } from '@topasked/content'
import { permalink, questionPath } from '../../../addresses.ts'
import { idPrefixOf } from '../../../html/ids.ts'
import { notesOf } from '../../../html/notes.ts'
import { stringsFor } from '../../../strings/index.ts'
import { digest } from '../../feed/digest.ts'
import type { IntranetContext } from '../intranet-context.ts'
import { questionIdsIn, renderedAnswer, type Snippet } from '../snippet.ts'
import { snippetFoot } from '../snippet-foot.ts'
import { anchor, macro, richBody, type StorageNode, storage, writeStorage } from './storage.ts'
import { type ToStorage, toStorage } from './to-storage.ts'

/** A snippet in Confluence's storage format. */
export interface ConfluencePage {
  /** What Confluence takes as the body of a page. */
  readonly body: string
  /** Of all that readers see but the day of the build: a page is not written anew for that alone. */
  readonly hash: string
}

/** Each answer in an expand macro; links between questions of the page stay on it. */
export function toConfluencePage(snippet: Snippet, intranet: IntranetContext): ConfluencePage {
  const { corpus, locale } = intranet
  const to: ToStorage = { anchorOf: anchorsOn(snippet, intranet) }
  const entries = snippet.sections.flatMap((section) => section.entries)
  const title = storage('p', {}, storage('strong', {}, inLocale(corpus, corpus.catalog.title, locale).text))
  const sections = snippet.sections.flatMap((section) => sectionNodes(section, intranet, to))
  const none = storage('p', {}, stringsFor(locale).intranet.nothing)
  const [day, ...foot] = snippetFoot(entries, intranet).map((block) => toStorage([block], to))
  const before = [title, ...(entries.length > 0 ? sections : [none])].map(writeStorage)
  const after = foot.flat().map(writeStorage)
  return {
    body: [...before, ...(day ?? []).map(writeStorage), ...after].join('\n'),
    hash: digest([...before, ...after]),
  }
}

/** The page as a file: well-formed XML with the namespaces that Confluence leaves to be understood. */
export function confluenceFile({ body, hash }: ConfluencePage): string {
  const schema = 'http://www.atlassian.com/schema/confluence/4/'
  const names = `xmlns="${schema}" xmlns:ac="${schema}ac/" xmlns:ri="${schema}ri/"`
  return `<?xml version="1.0" encoding="UTF-8"?>\n<?topasked ${hash}?>\n<ac:confluence ${names}>\n${body}\n</ac:confluence>\n`
}

const FILE =
  /^<\?xml [^>]*\?>\n<\?topasked (sha256:[0-9a-f]+)\?>\n<ac:confluence [^>]*>\n([\s\S]*)\n<\/ac:confluence>\n$/

/** Reads a file that {@link confluenceFile} made; undefined for another. */
export function readConfluenceFile(text: string): ConfluencePage | undefined {
  const [, hash, body] = FILE.exec(text) ?? []
  return hash === undefined || body === undefined ? undefined : { hash, body }
}

function sectionNodes(
  { title, intro, entries }: Section,
  intranet: IntranetContext,
  to: ToStorage,
): StorageNode[] {
  return [
    storage('h2', {}, title.text),
    ...(intro ? [storage('p', {}, intro.text)] : []),
    ...entries.flatMap((entry) => questionNodes(entry, intranet, to)),
  ]
}

function questionNodes(entry: Entry, intranet: IntranetContext, to: ToStorage): StorageNode[] {
  const { corpus, locale } = intranet
  const notes = notesOf(entry, locale).map(({ kind, text }) =>
    kind === 'holds-until'
      ? storage('p', {}, macro('status', { colour: 'Yellow', title: text }))
      : storage('p', {}, storage('em', {}, text)),
  )
  const address = permalink(corpus, locale, entry.id)
  const [before = '', after = ''] = stringsFor(locale)
    .labelled(stringsFor(locale).permanentAddress, '\0')
    .split('\0')
  const link = storage('p', {}, before, storage('a', { href: address }, address), after)
  const answer = toStorage(renderedAnswer(entry, intranet), to)
  const body = richBody([...notes, ...answer, link])
  return [anchor(`topasked-${entry.id}`), macro('expand', { title: entry.question.title }, body)]
}

/** Addresses of questions that stand on the page, and of headings in them, by the anchors they have here. */
function anchorsOn(snippet: Snippet, { corpus, locale, siteUrl }: IntranetContext): ToStorage['anchorOf'] {
  const ids = new Map(
    questionIdsIn(snippet).map((id) => [`${siteUrl}${questionPath(corpus, locale, id)}`, id]),
  )
  return (href) => {
    const [page = '', fragment] = href.split('#')
    const id = ids.get(page)
    if (id === undefined) return undefined
    return fragment?.startsWith(idPrefixOf(id)) ? fragment : `topasked-${id}`
  }
}
