import type { Asset, Corpus } from '@topasked/content'
import { questionPath } from '../../published/addresses.ts'
import { assetPath } from '../../published/asset-path.ts'
import type { HtmlContext } from '../../render/html/context.ts'
import { idPrefixOf } from '../../render/html/ids.ts'
import type { FeedRecord } from './record.ts'

/** What one edition of the feed is made with. */
export interface FeedContext {
  readonly corpus: Corpus
  readonly locale: string
  readonly siteUrl: string
  /** Pictures that answers turned out to show. */
  readonly pictures: Set<Asset>
  /** Items that have been written out. */
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
