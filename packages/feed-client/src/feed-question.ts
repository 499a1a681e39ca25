/** Whom to hand over to when the answer does not help. */
export interface FeedContact {
  readonly name: string
  /** An `https:`, `mailto:` or `tel:` address. */
  readonly url?: string
  readonly hotline?: string
  readonly hours?: string
  readonly place?: string
}

/** The first and the last calendar day on which an answer holds, as `2026-11-24`; at least one of them is there. */
export interface FeedValidity {
  readonly from?: string
  readonly until?: string
}

/** What feeds have no field for. */
export interface FeedExtension {
  /** Where the extension is documented. */
  readonly about: string
  /** Ids of scenarios, the home of the question first. */
  readonly scenarios: readonly string[]
  readonly audience: readonly string[]
  readonly valid?: FeedValidity
  /** `archived`: the answer no longer holds. Never show it as if it did. */
  readonly status: 'current' | 'archived'
  /** The day on which somebody last found it true. */
  readonly reviewed: string
  /** Id of the team that answers for it. */
  readonly owner: string
  /** Other wordings of the question. */
  readonly alsoAsked: readonly string[]
  /** Changes when anything that readers see changes. */
  readonly hash: string
  /** Permanent addresses of the question in other languages, by locale. */
  readonly translations: Readonly<Record<string, string>>
}

/**
 * A question in one locale, as `feed/v1/questions/<locale>/<id>.json` has it. Fields that a newer feed adds are kept.
 * The fields are described at https://github.com/topasked/topasked/blob/main/docs/feed.md.
 */
export interface FeedQuestion {
  readonly schemaVersion: 1
  readonly id: string
  /** The edition of the feed that it is from. */
  readonly locale: string
  /** The language of the text: that of the original where the translation is missing. */
  readonly language: string
  /** Changes when anything that readers see changes. */
  readonly hash: string
  /** When it last changed, in UTC. */
  readonly updatedAt: string
  /** Its permanent address. */
  readonly permalink: string
  /** Ids that it had before. */
  readonly aliases: readonly string[]
  readonly question: string
  /** The answer in one sentence. */
  readonly summary?: string
  readonly content_html: string
  readonly content_text: string
  readonly content_markdown: string
  readonly tags: readonly string[]
  readonly contact?: FeedContact
  readonly _topasked: FeedExtension
}
