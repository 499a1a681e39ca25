import { attributeOf, findElement, hasClass, parseHtml } from '../verify/html-tree.ts'
import { MARKS, tidy } from '../verify/marks.ts'
import { entriesOf, type PublishedTree } from '../verify/published-tree.ts'
import { type HtmlPlace, readNodes } from '../verify/read-html.ts'
import { pathAt } from '../verify/surface.ts'
import { placeOf } from '../verify/surfaces/html-answer.ts'
import { readSiteAnswer } from '../verify/surfaces/site.ts'
import { readFragment } from '../verify/surfaces/snippets.ts'
import { stripNotes } from './notes.ts'
import { readHandouts, readPageCounts } from './read-handouts.ts'
import type { SeenScenario, SeenText, Snapshot } from './snapshot.ts'

interface Feed {
  readonly title: string
  readonly description?: string
  readonly feed_url: string
  readonly items: readonly { readonly id: string }[]
  readonly next_url?: string
}

interface QuestionFile {
  readonly id: string
  readonly locale: string
  readonly language: string
  readonly question: string
  readonly summary?: string
  readonly content_html: string
  readonly _topasked: {
    readonly status: string
    readonly valid?: { readonly from?: string; readonly until?: string }
    readonly reviewed: string
    readonly scenarios: readonly string[]
  }
}

/** A tree without the files that programs sync by cannot be compared. */
export class NoFeedError extends Error {
  override readonly name = 'NoFeedError'
}

const QUESTION = /^feed\/v1\/questions\/([^/]+)\/([^/]+)\.json$/u

async function readJson<T>(tree: PublishedTree, path: string): Promise<T> {
  return JSON.parse((await tree.read(path)).toString('utf8')) as T
}

/** What is read once for all questions. */
interface Reader {
  readonly tree: PublishedTree
  readonly siteUrl: string
  /** Folder of a locale below the site. */
  readonly folder: (locale: string) => string
}

const place = ({ tree, siteUrl }: Reader, path: string): HtmlPlace => placeOf(path, { tree, siteUrl })

/** Addresses below the site without its host: a preview is served elsewhere than what it is compared with. */
function own(text: string, { siteUrl }: Reader): string {
  return tidy(text).replaceAll(siteUrl, '/')
}

/** Without what stands below an answer: its address, and what follows. */
function beforeAddress(text: string, address: string): string {
  const at = text.lastIndexOf(`${address}${MARKS.link(address)}`)
  return at < 0 ? text : text.slice(0, at)
}

async function readSnippets(reader: Reader, locale: string): Promise<ReadonlyMap<string, string>> {
  const path = `intranet/${locale}/portable/all.html`
  if (!reader.tree.has(path)) return new Map()
  const html = (await reader.tree.read(path)).toString('utf8')
  return new Map(
    readFragment(html, place(reader, path)).map(({ id, readings }) => [id, readings[0]?.text ?? '']),
  )
}

/** The questions of one language, as every channel of the tree shows them. */
async function readTexts(reader: Reader, locale: string): Promise<{ texts: SeenText[]; urgent: string[] }> {
  const { tree, siteUrl, folder } = reader
  const paths = tree.paths.filter((path) => QUESTION.exec(path)?.[1] === locale)
  const files = await Promise.all(paths.map((path) => readJson<QuestionFile>(tree, path)))
  const current = files.filter(({ id }, index) => QUESTION.exec(paths[index] ?? '')?.[2] === id)
  const snippets = await readSnippets(reader, locale)
  const printed = await readHandouts(
    tree,
    locale,
    current.map(({ question }) => question),
    folder(locale),
  )
  const texts = await Promise.all(
    current.map(async (file): Promise<SeenText> => {
      const { id, language, question, summary = '', content_html, _topasked: more } = file
      const address = `${siteUrl}${folder(locale)}q/${id}/`
      const readings = new Map<string, string>()
      const page = `${folder(locale)}q/${id}/index.html`
      const site = tree.has(page)
        ? readSiteAnswer((await tree.read(page)).toString('utf8'), place(reader, page))
        : undefined
      if (site !== undefined) readings.set('site', site)
      readings.set('feed', readNodes(parseHtml(content_html), place(reader, paths[0] ?? '')))
      const snippet = snippets.get(id)
      const paper = printed.get(question)
      if (paper !== undefined) readings.set('pdf', paper)
      if (snippet !== undefined) readings.set('intranet', beforeAddress(snippet, address))
      const stripped = [...readings].map(([channel, text]) => {
        return [
          channel,
          stripNotes(own(text, reader), locale, more.valid, more.status, more.reviewed),
        ] as const
      })
      return {
        id,
        locale,
        language,
        title: tidy(question),
        summary: tidy(summary),
        status: more.status,
        ...(more.valid?.until !== undefined && { until: more.valid.until }),
        reviewed: more.reviewed,
        scenarios: more.scenarios,
        outdated: stripped.some(([, { outdated }]) => outdated),
        readings: new Map(stripped.map(([channel, { text }]) => [channel, text])),
      }
    }),
  )
  return {
    texts,
    urgent: current.filter(({ question }) => printed.urgent.has(tidy(question))).map(({ id }) => id),
  }
}

async function readScenarios(
  tree: PublishedTree,
  locale: string,
  collection: string,
): Promise<SeenScenario[]> {
  const own = new RegExp(`^feed/${locale}/([^/]+)\\.json$`, 'u')
  const found: SeenScenario[] = []
  for (const path of tree.paths) {
    const name = own.exec(path)?.[1]
    if (name === undefined || name === 'feed' || name === 'archive') continue
    const feed = await readJson<Feed>(tree, path)
    // A copy under a former name, or a further page, gives another address than its own.
    if (!feed.feed_url.endsWith(path)) continue
    const title = feed.title.startsWith(collection) ? feed.title.slice(collection.length) : feed.title
    const questions = feed.items.map(({ id }) => /\/q\/([^/]+)\/$/u.exec(id)?.[1] ?? id)
    found.push({ id: name, locale, title: title.replace(/^[:：\s]+/u, ''), questions })
  }
  return found
}

/** Where the page of a withdrawn question sends its readers. */
function replacementOn(html: string): string | undefined {
  const nodes = parseHtml(html)
  if (findElement(nodes, (element) => hasClass(element, 'answer'))) return undefined
  const row = findElement(nodes, (element) => element.tagName === 'a' && hasClass(element, 'row'))
  return row && attributeOf(row, 'href')
}

/** Former addresses and where they lead: copies of the files for syncing, and pages that lead on. */
async function readRedirects(reader: Reader): Promise<Map<string, string>> {
  const { tree } = reader
  const redirects = new Map<string, string>()
  for (const path of tree.paths) {
    const former = QUESTION.exec(path)?.[2]
    if (former === undefined) continue
    const { id } = await readJson<QuestionFile>(tree, path)
    if (id !== former) redirects.set(former, id)
  }
  for (const path of tree.paths) {
    const former = /^q\/([^/]+)\/index\.html$/u.exec(path)?.[1]
    if (former === undefined || redirects.has(former)) continue
    const html = (await tree.read(path)).toString('utf8')
    const address = /<meta http-equiv="refresh" content="0; url=([^"]+)"/u.exec(html)?.[1]
    const to = /\/q\/([^/]+)\/$/u.exec(address ?? replacementOn(html) ?? '')?.[1]
    if (to) redirects.set(former, to)
  }
  return redirects
}

/** Reads everything that readers see. @throws {NoFeedError} when the tree has no feed: it has the texts. */
export async function readSnapshot(tree: PublishedTree): Promise<Snapshot> {
  const locales = [
    ...new Set(tree.paths.flatMap((path) => /^feed\/([^/]+)\/feed\.json$/u.exec(path)?.[1] ?? [])),
  ]
  const feeds = new Map<string, Feed>()
  for (const locale of locales) feeds.set(locale, await readJson<Feed>(tree, `feed/${locale}/feed.json`))
  const siteUrl = [...feeds.values()][0]?.feed_url.replace(/feed\/[^/]+\/feed\.json$/u, '')
  if (siteUrl === undefined) throw new NoFeedError('the tree has no feed, and the feed is what is compared')
  const isDefault = (locale: string): boolean => {
    const home = (feeds.get(locale) as Feed & { home_page_url?: string }).home_page_url
    return home !== undefined && pathAt(home, { siteUrl }) === ''
  }
  locales.sort((a, b) => Number(isDefault(b)) - Number(isDefault(a)) || (a < b ? -1 : 1))
  const reader: Reader = { tree, siteUrl, folder: (locale) => (isDefault(locale) ? '' : `${locale}/`) }
  const texts: SeenText[] = []
  const urgent = new Set<string>()
  const scenarios: SeenScenario[] = []
  for (const locale of locales) {
    const read = await readTexts(reader, locale)
    texts.push(...read.texts)
    for (const id of read.urgent) urgent.add(id)
    scenarios.push(...(await readScenarios(tree, locale, feeds.get(locale)?.title ?? '')))
  }
  const carried = [...entriesOf(tree.manifest).values()].flatMap(({ path, questions }) =>
    questions ? [[path, questions] as const] : [],
  )
  return {
    asOf: tree.manifest.asOf,
    channels: tree.manifest.channels,
    locales,
    titles: new Map([...feeds].map(([locale, { title }]) => [locale, title])),
    notices: new Map(
      [...feeds].map(([locale, { description = '' }]) => [
        locale,
        description.split('\n\n').slice(0, -1).join(' '),
      ]),
    ),
    texts: new Map(texts.map((text) => [`${text.locale} ${text.id}`, text])),
    scenarios: new Map(scenarios.map((scenario) => [`${scenario.locale} ${scenario.id}`, scenario])),
    urgent: [...urgent].sort(),
    redirects: await readRedirects(reader),
    handouts: await readPageCounts(tree),
    carried: new Map(carried),
  }
}
