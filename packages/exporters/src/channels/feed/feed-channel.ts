import {
  type Asset,
  type Corpus,
  editionOf,
  inLocale,
  localesOf,
  type Scenario,
  type Section,
} from '@topasked/content'
import type { VFile } from 'vfile'
import { assetFiles } from '../../asset-path.ts'
import type { Channel, RenderOptions } from '../../channel.ts'
import { stringsFor } from '../../strings/index.ts'
import { botExports } from './bot-exports.ts'
import type { FeedContext } from './feed-context.ts'
import { type FeedFile, feedFiles } from './feed-files.ts'
import { type FeedRecord, toRecord } from './record.ts'
import { syncFiles } from './sync-files.ts'
import { byIdThenLocale, type SyncRecord, toSyncRecord } from './sync-question.ts'

/** JSON Feeds for readers and bots, and one file per question for programs that keep a copy. */
export const feedChannel: Channel = {
  name: 'feed',
  render(corpus, options): VFile[] {
    const pictures = new Set<Asset>()
    const editions = localesOf(corpus).map((locale) => renderEdition(corpus, locale, options, pictures))
    const records = editions.flatMap((edition) => edition.records).sort(byIdThenLocale)
    return [
      ...editions.flatMap(({ files }) => files),
      ...syncFiles(records, corpus, options.siteUrl),
      ...assetFiles(pictures),
    ]
  },
}

interface Edition {
  readonly files: readonly VFile[]
  readonly records: readonly SyncRecord[]
}

function renderEdition(
  corpus: Corpus,
  locale: string,
  { siteUrl }: RenderOptions,
  pictures: Set<Asset>,
): Edition {
  const feed: FeedContext = { corpus, locale, siteUrl, pictures, itemTexts: new Map() }
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
  const strings = stringsFor(locale)
  const about = strings.feed.about(inLocale(corpus, corpus.catalog.organisation, locale).text)
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
  return {
    files: [...files.flatMap((file) => feedFiles(file, feed)), ...botExports(current, feed)],
    records: [...once.values()].map((record) => toSyncRecord(record, feed)),
  }
}

/** A scenario without current answers keeps its file, empty, so that its address goes on working. */
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
