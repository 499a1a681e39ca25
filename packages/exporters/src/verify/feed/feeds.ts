import { type Entry, localesOf } from '@topasked/content'
import type { Feed, FeedItem } from '@topasked/schema'
import { idIn } from '../addresses.ts'
import { TEXT, WEB } from '../answer/medium.ts'
import { pathAt, type VerifyContext } from '../check/context.ts'
import type { ExpectedFile, Reader } from '../check/reader.ts'
import { allEntries, scenarioEntries } from '../content/editions.ts'
import { itemFacts, jsonAt, readItem } from './item.ts'

/** The items of a feed and of the pages that it goes on in. */
async function readPages(path: string, context: VerifyContext): Promise<readonly FeedItem[]> {
  const items: FeedItem[] = []
  const seen = new Set<string>()
  for (let at: string | undefined = path; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const page: Partial<Feed> = await jsonAt(at, context.tree)
    if (!Array.isArray(page.items)) throw new Error('it has no items')
    items.push(...page.items)
    at = page.next_url === undefined ? undefined : pathAt(page.next_url, context)
  }
  return items
}

const FEED = /^feed\/([^/]+)\/([^/]+?)(-\d+)?\.json$/u

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
  // Further pages of a feed are named after it, with a number.
  owns: (path, { corpus }) => {
    const [, locale = '', name = '', page] = FEED.exec(path) ?? []
    const names = ['feed', 'archive', ...corpus.scenarios.flatMap(({ id, aliases }) => [id, ...aliases])]
    return localesOf(corpus).includes(locale) && !(page !== undefined && names.includes(name))
  },
  async read({ path }, context) {
    const items = await readPages(path, context)
    return items.map((item) => readItem(item, idIn(item.id) ?? item.id, path, context))
  },
  facts: (entry, { locale }, context) => itemFacts(entry, locale, context),
}
