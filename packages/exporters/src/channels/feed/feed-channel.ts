import { type Asset, editionOf, inLocale, localesOf, type Scenario, type Section } from '@topasked/content'
import type { VFile } from 'vfile'
import { plainStringsFor } from '../../language/index.ts'
import { assetFiles } from '../../published/asset-path.ts'
import type { StreamingChannel } from '../channel.ts'
import { botExports } from './bot-exports.ts'
import type { FeedContext, FeedRecord } from './feed-context.ts'
import { type FeedFile, feedFiles } from './feed-files.ts'
import { toRecord } from './record.ts'
import { syncFiles } from './sync-files.ts'
import { byIdThenLocale, type SyncRecord, toSyncRecord } from './sync-question.ts'

/** JSON Feeds for readers and bots, and one file per question for programs that keep a copy. */
export const feedChannel = {
  name: 'feed',
  render: (corpus, options): VFile[] => [...feedChannel.files(corpus, options)],
  *files(corpus, options): Iterable<VFile> {
    const pictures = new Set<Asset>()
    const records: SyncRecord[] = []
    for (const locale of localesOf(corpus)) {
      const { siteUrl, withheld = new Set() } = options
      const feed = { corpus, locale, siteUrl, withheld, pictures, itemTexts: new Map() }
      records.push(...(yield* editionFiles(feed)))
    }
    yield* syncFiles(records.sort(byIdThenLocale), corpus, options.siteUrl)
    yield* assetFiles(pictures)
  },
} satisfies StreamingChannel

/** The feeds and exports of one language; returns what the sync files need to know about its questions. */
function* editionFiles(feed: FeedContext): Generator<VFile, SyncRecord[]> {
  const { corpus, locale } = feed
  const once = new Map<string, FeedRecord>()
  const recordsIn = (sections: readonly Section[]) =>
    sections.flatMap(({ entries }) =>
      entries.map((entry) => {
        const record = once.get(entry.id) ?? toRecord(entry, feed)
        once.set(entry.id, record)
        return record
      }),
    )
  const edition = { channel: 'feed', once: true } as const
  const current = recordsIn(editionOf(corpus, locale, edition))
  const archived = recordsIn(editionOf(corpus, locale, { ...edition, status: 'archived' }))
  const byScenario = editionOf(corpus, locale, { channel: 'feed' })
  const strings = plainStringsFor(corpus, locale)
  const about = strings.feed.about({
    organisation: inLocale(corpus, corpus.catalog.organisation, locale).text,
  })
  const files: FeedFile[] = [
    { name: 'feed', about, page: '', records: current },
    {
      name: 'archive',
      part: strings.archive,
      about: strings.feed.aboutArchive,
      page: 'archive/',
      records: archived,
    },
    ...corpus.scenarios.flatMap((scenario) => {
      const records = recordsIn(byScenario.filter((section) => section.scenario === scenario))
      return scenarioFiles(scenario, inLocale(corpus, scenario.title, locale).text, about, records)
    }),
  ]
  for (const file of files) yield* feedFiles(file, feed)
  yield* botExports(current, feed)
  return [...once.values()].map((record) => toSyncRecord(record, feed))
}

/** A scenario without current answers keeps its file, empty, so that its address keeps working. */
function scenarioFiles(
  { id, status, aliases }: Scenario,
  title: string,
  about: string,
  records: readonly FeedRecord[],
): FeedFile[] {
  if (status === 'upcoming') return []
  const file = {
    part: title,
    about,
    page: `${id}/`,
    ...(status === 'archived' && { expired: true }),
    records,
  }
  return [{ ...file, name: id }, ...aliases.map((name) => ({ ...file, name, canonicalName: id }))]
}
