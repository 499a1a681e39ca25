import type { Asset, Corpus, LinkTarget } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'

/** The HTML options of one channel. The meaning of every node is the same in all channels. */
export interface HtmlContext {
  readonly corpus: Corpus
  readonly channel: ChannelName
  /** The language of the edition; it determines addresses and interface words. */
  readonly locale: string
  /** The prefix of every id in the output, such as `topasked-new-phone--`; must be unique on the page. */
  readonly idPrefix: string
  /** Added to heading depths: 0 if the question is an h1, 1 if it is an h2. Capped at h6. */
  readonly headingOffset: number
  /** Whether headings have ids that links can point to; they do by default. */
  readonly headingIds?: false
  /** The address where the site is served, ending with a slash: addresses below it are allowed, even with http:. */
  readonly siteUrl?: string
  /** The address of another question: its page, a scenario page or wherever the channel sends readers. */
  readonly hrefOf: (target: Extract<LinkTarget, { kind: 'question' }>) => string
  /** The address of a picture. */
  readonly srcOf: (asset: Asset) => string
  /** Whether to keep class names (site, details); otherwise the HTML has none. */
  readonly classes: boolean
}
