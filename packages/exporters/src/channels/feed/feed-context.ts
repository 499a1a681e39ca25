import type { Asset, Corpus, Entry } from '@topasked/content'
import type { FeedExtension } from '@topasked/schema'
import { questionPath } from '../../published/addresses.ts'
import { assetPath } from '../../published/asset-path.ts'
import type { HtmlContext } from '../../render/html/context.ts'
import { idPrefixOf } from '../../render/html/ids.ts'

/** One question for the feed and the sync files; both are made from this. */
export interface FeedRecord {
  readonly entry: Entry
  readonly permalink: string
  /** The page, at the address where the site is served. */
  readonly page: string
  readonly language: string
  /** When its content last changed, RFC 3339 in UTC. */
  readonly updatedAt: string
  readonly html: string
  readonly text: string
  readonly markdown: string
  /** Address of the first picture. */
  readonly image: string | undefined
  readonly extension: FeedExtension
}

/** The shared state of one edition of the feed. */
export interface FeedContext {
  readonly corpus: Corpus
  readonly locale: string
  readonly siteUrl: string
  /** Paths of handouts that were not made. */
  readonly withheld: ReadonlySet<string>
  /** The pictures that answers show. */
  readonly pictures: Set<Asset>
  /** The items that have been written. */
  readonly itemTexts: Map<FeedRecord, string>
}

/** Absolute addresses, no class names; the title of the item is the h1 or h2 above it. */
export function answerContext(feed: FeedContext, questionId: string, shown: Set<Asset>): HtmlContext {
  const { corpus, locale, siteUrl } = feed
  return {
    corpus,
    channel: 'feed',
    locale,
    idPrefix: idPrefixOf(questionId),
    headingOffset: 0,
    classes: false,
    siteUrl,
    hrefOf: ({ id, fragment }) => {
      const page = `${siteUrl}${questionPath(corpus, locale, id)}`
      return fragment === undefined ? page : `${page}#${idPrefixOf(id)}${fragment}`
    },
    srcOf: (asset) => {
      shown.add(asset)
      feed.pictures.add(asset)
      return `${siteUrl}${assetPath(asset)}`
    },
  }
}
