import type { Feed, SyncQuestion } from '@topasked/schema'
import { select } from 'hast-util-select'
import { idIn } from '../verify/addresses.ts'
import { type AnswerToken, link, words } from '../verify/answer/token.ts'
import { tidy } from '../verify/answer/token-texts.ts'
import { pathAt, placeOf } from '../verify/check/context.ts'
import { jsonAt } from '../verify/feed/item.ts'
import { questionAt, readSyncQuestion } from '../verify/feed/sync-questions.ts'
import { readFragment } from '../verify/intranet/snippets.ts'
import { entriesOf, type PublishedTree } from '../verify/published-tree.ts'
import { attributeOf } from '../verify/read/html-tree.ts'
import { pageAt, readAnswer } from '../verify/site/question-pages.ts'
import { readHandouts, readPageCounts } from './read-handouts.ts'
import type { Readings, SeenScenario, SeenText, Snapshot } from './snapshot.ts'
import { stripNotes } from './strip-notes.ts'

/** A tree without the files that programs sync by cannot be compared. */
export class NoFeedError extends Error {
  override readonly name = 'NoFeedError'
}

/** One language of a tree. */
interface Edition {
  readonly tree: PublishedTree
  readonly siteUrl: string
  readonly locale: string
  /** Folder of its pages below the site. */
  readonly folder: string
  readonly feed: Feed
}

type Tokens = readonly AnswerToken[]

/** Addresses below the site without its host: a preview is served elsewhere than what it is compared with. */
function withoutHost(tokens: Tokens, { siteUrl }: Edition): AnswerToken[] {
  return tokens.map((token) => {
    if (token.kind === 'words') return words(token.text.replaceAll(siteUrl, '/'))
    return token.kind === 'link' && token.to.startsWith(siteUrl)
      ? link(token.to.replace(siteUrl, '/'))
      : token
  })
}

/** Without what stands below an answer: its address, and what follows. */
function beforeAddress(tokens: Tokens, address: string): Tokens {
  const at = tokens.findLastIndex((token) => token.kind === 'link' && token.to === address)
  return at < 0 ? tokens : tokens.slice(0, at - 1)
}

async function readSnippets({ tree, siteUrl, locale }: Edition): Promise<ReadonlyMap<string, Tokens>> {
  const path = `intranet/${locale}/portable/all.html`
  if (!tree.has(path)) return new Map()
  const questions = readFragment((await tree.read(path)).toString('utf8'), placeOf(path, { tree, siteUrl }))
  return new Map(questions.map(({ id, readings: [reading] }) => [id, reading?.tokens ?? []]))
}

/** An answer in the channels of the site and the feed. */
async function readPages(
  file: SyncQuestion,
  { tree, siteUrl, folder }: Edition,
): Promise<Map<string, Tokens>> {
  const readings = new Map<string, Tokens>()
  const path = `${folder}q/${file.id}/index.html`
  const page = tree.has(path) ? await pageAt(path, { tree }) : undefined
  // Pages without an answer are those of questions that have gone.
  if (page && select('.answer', page))
    readings.set('site', readAnswer(page, placeOf(path, { tree, siteUrl })).tokens)
  const [web] = readSyncQuestion(file, '', { tree, siteUrl }).readings
  return readings.set('feed', web?.tokens ?? [])
}

/** The questions of one language, as every channel of the tree shows them. */
async function readTexts(edition: Edition): Promise<{ texts: SeenText[]; urgent: string[] }> {
  const { tree, siteUrl, locale, folder } = edition
  const paths = tree.paths.filter((path) => questionAt(path)?.locale === locale)
  const files = await Promise.all(paths.map((path) => jsonAt<SyncQuestion>(path, tree)))
  // Copies under former ids are not read.
  const current = files.filter(({ id }, index) => questionAt(paths[index] ?? '')?.name === id)
  const titles = current.map(({ question }) => question)
  const printed = await readHandouts(tree, locale, titles, folder)
  const snippets = await readSnippets(edition)
  const texts: SeenText[] = []
  for (const file of current) {
    const { id, language, question, summary = '', _topasked: more } = file
    const [snippet, paper] = [snippets.get(id), printed.answers.get(question)]
    const read = await readPages(file, edition)
    if (paper) read.set('pdf', paper)
    if (snippet) read.set('intranet', beforeAddress(snippet, `${siteUrl}${folder}q/${id}/`))
    let outdated = false
    const readings: Readings = new Map(
      [...read].map(([channel, tokens]) => {
        const stripped = stripNotes(withoutHost(tokens, edition), { locale, ...more })
        outdated ||= stripped.outdated
        return [channel, stripped.tokens]
      }),
    )
    const { status, reviewed, scenarios, valid } = more
    texts.push({
      ...{ id, locale, language, status, reviewed, scenarios, outdated, readings },
      title: tidy(question),
      summary: tidy(summary),
      ...(valid?.until !== undefined && { until: valid.until }),
    })
  }
  const urgent = current.filter(({ question }) => printed.urgent.has(question)).map(({ id }) => id)
  return { texts, urgent }
}

async function readScenarios({ tree, locale, feed }: Edition): Promise<SeenScenario[]> {
  const own = new RegExp(`^feed/${locale}/([^/]+)\\.json$`, 'u')
  const found: SeenScenario[] = []
  for (const path of tree.paths) {
    const id = own.exec(path)?.[1]
    if (id === undefined || id === 'feed' || id === 'archive') continue
    const { feed_url, title, items } = await jsonAt<Feed>(path, tree)
    // A copy under a former name, or a further page, gives another address than its own.
    if (!feed_url.endsWith(path)) continue
    const name = title.startsWith(feed.title) ? title.slice(feed.title.length) : title
    const questions = items.map((item) => idIn(item.id) ?? item.id)
    found.push({ id, locale, title: name.replace(/^[:：\s]+/u, ''), questions })
  }
  return found
}

/** Former addresses and where they lead: copies of the files for syncing, and pages that lead on. */
async function readRedirects(tree: PublishedTree): Promise<Map<string, string>> {
  const redirects = new Map<string, string>()
  for (const path of tree.paths) {
    const former = questionAt(path)?.name
    if (former === undefined) continue
    const { id } = await jsonAt<SyncQuestion>(path, tree)
    if (id !== former) redirects.set(former, id)
  }
  for (const path of tree.paths) {
    const former = /^q\/([^/]+)\/index\.html$/u.exec(path)?.[1]
    if (former === undefined || redirects.has(former)) continue
    const page = await pageAt(path, { tree })
    if (select('.answer', page)) continue
    const refresh = attributeOf(select('meta[http-equiv=refresh]', page), 'content')
    const address = refresh?.replace(/^.*url=/iu, '') ?? attributeOf(select('a.row', page), 'href')
    const to = idIn(address ?? '')
    if (to) redirects.set(former, to)
  }
  return redirects
}

/** Every language of a tree, the default one first. @throws {NoFeedError} */
async function editionsOf(tree: PublishedTree): Promise<Edition[]> {
  const editions: Edition[] = []
  for (const path of tree.paths) {
    const locale = /^feed\/([^/]+)\/feed\.json$/u.exec(path)?.[1]
    if (locale === undefined) continue
    const feed = await jsonAt<Feed>(path, tree)
    const siteUrl = feed.feed_url.slice(0, -path.length)
    const isDefault = pathAt(feed.home_page_url, { siteUrl }) === ''
    const edition = { tree, siteUrl, locale, feed, folder: isDefault ? '' : `${locale}/` }
    if (isDefault) editions.unshift(edition)
    else editions.push(edition)
  }
  if (editions.length === 0) throw new NoFeedError('the tree has no feed, and the feed is what is compared')
  return editions
}

const byKey = <T extends { readonly id: string; readonly locale: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [`${item.locale} ${item.id}`, item]))

/** Reads everything that readers see. @throws {NoFeedError} when the tree has no feed: it has the texts. */
export async function readSnapshot(tree: PublishedTree): Promise<Snapshot> {
  const editions = await editionsOf(tree)
  const texts: SeenText[] = []
  const urgent = new Set<string>()
  const scenarios: SeenScenario[] = []
  for (const edition of editions) {
    const read = await readTexts(edition)
    texts.push(...read.texts)
    for (const id of read.urgent) urgent.add(id)
    scenarios.push(...(await readScenarios(edition)))
  }
  const notice = ({ description = '' }: Feed) => description.split('\n\n').slice(0, -1).join(' ')
  const carried = [...entriesOf(tree.manifest)].flatMap(([path, { questions }]) =>
    questions ? [[path, questions] as const] : [],
  )
  return {
    asOf: tree.manifest.asOf,
    channels: tree.manifest.channels,
    locales: editions.map(({ locale }) => locale),
    titles: new Map(editions.map(({ locale, feed }) => [locale, feed.title])),
    notices: new Map(editions.map(({ locale, feed }) => [locale, notice(feed)])),
    texts: byKey(texts),
    scenarios: byKey(scenarios),
    urgent: [...urgent].sort(),
    redirects: await readRedirects(tree),
    handouts: await readPageCounts(tree),
    carried: new Map(carried),
  }
}
