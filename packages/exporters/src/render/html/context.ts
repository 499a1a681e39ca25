import type { Asset, Corpus, LinkTarget } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'

/** How one channel wants its HTML. The meaning of every node is the same in all of them. */
export interface HtmlContext {
  readonly corpus: Corpus
  readonly channel: ChannelName
  /** Language of the edition; decides addresses and the words we add. */
  readonly locale: string
  /** Begins every id of the output, e.g. `topasked-new-phone--`: unique on the page it will stand on. */
  readonly idPrefix: string
  /** Added to heading depths: 0 where the question is h1, 1 where it is h2. Capped at h6. */
  readonly headingOffset: number
  /** Headings carry ids that links can end in, unless this says no. */
  readonly headingIds?: false
  /** Where the site is served, with a slash at the end: addresses below it may stay, http: ones too. */
  readonly siteUrl?: string
  /** Address of another question, a scenario page or wherever the channel sends readers. */
  readonly hrefOf: (target: Extract<LinkTarget, { kind: 'question' }>) => string
  /** Address of a picture. */
  readonly srcOf: (asset: Asset) => string
  /** Class names may stay (site, details); otherwise the HTML has none. */
  readonly classes: boolean
}
