import { type Entry, localesOf } from '@topasked/content'
import type { Feed, FeedItem } from '@topasked/schema'
import { idIn } from '../addresses.ts'
import { TEXT, WEB } from '../answer/medium.ts'
import type { Check, CheckedFile } from '../check/check-files.ts'
import { pathAt, type VerifyContext } from '../check/context.ts'
import type { ExpectedFile, Reader } from '../check/reader.ts'
import { allEntries, scenarioEntries } from '../content/editions.ts'
import { itemFacts, jsonAt, readItem } from './item.ts'

/** A feed and the pages that it goes on in, by path. */
async function pagesOf(path: string, context: VerifyContext): Promise<Map<string, Partial<Feed>>> {
  const pages = new Map<string, Partial<Feed>>()
  for (let at: string | undefined = path; at !== undefined && !pages.has(at); ) {
    const page: Partial<Feed> = await jsonAt(at, context.tree)
    pages.set(at, page)
    at = page.next_url === undefined ? undefined : pathAt(page.next_url, context)
  }
  return pages
}

function itemsOf(page: Partial<Feed>): readonly FeedItem[] {
  if (!Array.isArray(page.items)) throw new Error('it has no items')
  return page.items
}

const FEED = /^feed\/([^/]+)\/([^/]+?)(?:\/(\d+))?\.json$/u

/** JSON Feeds: everything that holds, the archive, and one per scenario. */
export const feeds: Reader = {
  column: 'feed',
  channel: 'feed',
  media: () => [WEB, TEXT],
  expected: ({ corpus }) =>
    localesOf(corpus).flatMap((locale): ExpectedFile[] => {
      const wanted = { locale, channel: 'feed' } as const
      const file = (name: string, entries: readonly Entry[]): ExpectedFile => {
        return { path: `feed/${locale}/${name}.json`, locale, entries }
      }
      const scenarios = corpus.scenarios.filter(({ status }) => status !== 'upcoming')
      return [
        file('feed', allEntries(corpus, wanted)),
        file('archive', allEntries(corpus, { ...wanted, status: 'archived' })),
        ...scenarios.flatMap((scenario) => {
          const entries = scenarioEntries(corpus, scenario, wanted)
          return [scenario.id, ...scenario.aliases].map((name) => file(name, entries))
        }),
      ]
    }),
  // Further pages of a feed are in a folder named after it.
  owns: (path, { corpus }) => {
    const [, locale = '', name = '', page] = FEED.exec(path) ?? []
    const names = ['feed', 'archive', ...corpus.scenarios.flatMap(({ id, aliases }) => [id, ...aliases])]
    return localesOf(corpus).includes(locale) && !(page !== undefined && names.includes(name))
  },
  async read({ path }, context) {
    const pages = await pagesOf(path, context)
    return [...pages.values()]
      .flatMap(itemsOf)
      .map((item) => readItem(item, idIn(item.id) ?? item.id, path, context))
  },
  parts: async ({ path }, context) => [...(await pagesOf(path, context)).keys()],
  facts: (entry, { locale }, context) => itemFacts(entry, locale, context),
}

const FURTHER_PAGE = /^feed\/(?!v1\/)[^/]+\/[^/]+\/\d+\.json$/u

/** Further pages of feeds are read with the first one; one that no page leads to must not be there. */
export const furtherPages: Check = {
  column: 'feed',
  async run(context) {
    const known = new Set<string>()
    for (const { path } of feeds.expected(context)) {
      // A page that cannot be read is reported with the first one.
      const pages = await pagesOf(path, context).catch(() => new Map<string, unknown>())
      for (const page of pages.keys()) known.add(page)
    }
    return context.tree.paths
      .filter((path) => FURTHER_PAGE.test(path))
      .map((path): CheckedFile => {
        const message = 'no page of this feed leads to this file'
        const problems = known.has(path)
          ? []
          : [{ kind: 'extra', channel: 'feed', file: path, message } as const]
        return { path, problems }
      })
  },
}
