import { CHANNELS, type ChannelName, type Feed, type SyncQuestion } from '@topasked/schema'
import { select } from 'hast-util-select'
import { idIn } from '../verify/addresses.ts'
import { type AnswerToken, link, words } from '../verify/answer/token.ts'
import { tidy } from '../verify/answer/token-texts.ts'
import { pathAt } from '../verify/check/context.ts'
import { jsonAt } from '../verify/feed/item.ts'
import { questionAt } from '../verify/feed/sync-questions.ts'
import { entriesOf, type PublishedTree } from '../verify/published-tree.ts'
import { attributeOf } from '../verify/read/html-tree.ts'
import { pageAt } from '../verify/site/question-pages.ts'
import type { Edition, ReadAnswers, Tokens } from './channel-answers.ts'
import { readPageCounts } from './read-handouts.ts'
import type { Readings, SeenScenario, SeenText, Snapshot } from './snapshot.ts'
import { stripNotes } from './strip-notes.ts'

/** A tree without the files that programs sync by cannot be compared. */
export class NoFeedError extends Error {
  override readonly name = 'NoFeedError'
}

/** Addresses below the site without its host: a preview is served elsewhere than what it is compared with. */
function withoutHost(tokens: Tokens, { siteUrl }: Edition): AnswerToken[] {
  return tokens.map((token) => {
    if (token.kind === 'words') return words(token.text.replaceAll(siteUrl, '/'))
    return token.kind === 'link' && token.to.startsWith(siteUrl)
      ? link(token.to.replace(siteUrl, '/'))
      : token
  })
}

type Readers = Readonly<Record<ChannelName, ReadAnswers>>

/** The questions of one language, as every channel of the tree shows them. */
async function readTexts(
  edition: Edition,
  readers: Readers,
): Promise<{ texts: SeenText[]; urgent: readonly string[] }> {
  const { tree, locale } = edition
  const paths = tree.paths.filter((path) => questionAt(path)?.locale === locale)
  const files = await Promise.all(paths.map((path) => jsonAt<SyncQuestion>(path, tree)))
  // Copies under former ids are not read.
  const current = files.filter(({ id }, index) => questionAt(paths[index] ?? '')?.name === id)
  const shown = await Promise.all(
    CHANNELS.map(async (channel) => ({ channel, ...(await readers[channel](edition, current)) })),
  )
  const texts = current.map((file): SeenText => {
    const { id, language, question, summary = '', _topasked: more } = file
    let outdated = false
    const readings: Readings = new Map(
      shown.flatMap(({ channel, answers }) => {
        const tokens = answers.get(id)
        if (!tokens) return []
        const stripped = stripNotes(withoutHost(tokens, edition), { locale, ...more })
        outdated ||= stripped.outdated
        return [[channel, stripped.tokens] as const]
      }),
    )
    const { status, reviewed, scenarios, valid } = more
    return {
      ...{ id, locale, language, status, reviewed, scenarios, outdated, readings },
      title: tidy(question),
      summary: tidy(summary),
      text: file.content_text.replaceAll(edition.siteUrl, '/'),
      ...(valid?.until !== undefined && { until: valid.until }),
    }
  })
  return { texts, urgent: shown.flatMap(({ urgent = [] }) => urgent) }
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

/** `Accounts: New member, Shared account; Apps: Duo Mobile` */
function groupsOf(locale: string, feed: Feed, scenarios: Snapshot['scenarios']): string {
  const titleOf = (id: string) => scenarios.get(`${locale} ${id}`)?.title ?? id
  const { groups = [] } = feed._topasked ?? {}
  return groups.map(({ title, scenarios: ids }) => `${title}: ${ids.map(titleOf).join(', ')}`).join('; ')
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
  if (editions.length === 0) throw new NoFeedError('the tree has no feed, and the comparison needs one')
  return editions
}

const byKey = <T extends { readonly id: string; readonly locale: string }>(items: readonly T[]) =>
  new Map(items.map((item) => [`${item.locale} ${item.id}`, item]))

/** Reads everything that readers see. @throws {NoFeedError} when the tree has no feed: it has the texts. */
export async function readSnapshot(tree: PublishedTree, readers: Readers): Promise<Snapshot> {
  const editions = await editionsOf(tree)
  const texts: SeenText[] = []
  const urgent = new Set<string>()
  const scenarios: SeenScenario[] = []
  for (const edition of editions) {
    const read = await readTexts(edition, readers)
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
    languages: new Map(editions.map(({ locale, feed }) => [locale, feed.language])),
    titles: new Map(editions.map(({ locale, feed }) => [locale, feed.title])),
    notices: new Map(editions.map(({ locale, feed }) => [locale, notice(feed)])),
    groups: new Map(editions.map(({ locale, feed }) => [locale, groupsOf(locale, feed, byKey(scenarios))])),
    texts: byKey(texts),
    scenarios: byKey(scenarios),
    urgent: [...urgent].sort(),
    redirects: await readRedirects(tree),
    handouts: await readPageCounts(tree),
    heldBack: new Set(tree.manifest.heldBack?.map(({ file }) => file)),
    carried: new Map(carried),
  }
}
