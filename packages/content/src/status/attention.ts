/** What every item about a question says of it. */
export interface AboutQuestion {
  /** Its id. */
  readonly question: string
  /** The question in the default locale. */
  readonly title: string
  /** A key of owners in faq.yaml. */
  readonly owner: string
  /** The file to open, relative to the content folder. */
  readonly file: string
}

export interface ReviewItem extends AboutQuestion {
  /** `YYYY-MM-DD`. */
  readonly reviewBy: string
  /** `due`: the day is over; `soon`: it comes within the days asked for. */
  readonly state: 'due' | 'soon'
}

export interface ValidityItem {
  /** A scenario's validity is inherited, so its questions are not listed one by one. */
  readonly kind: 'question' | 'scenario'
  readonly id: string
  readonly title: string
  /** Of a question; a scenario has none. */
  readonly owner: string | null
  readonly file: string
  /** The last day, `YYYY-MM-DD`. */
  readonly until: string
  /** `ended`: in the archive; `ending`: within the days asked for. */
  readonly state: 'ended' | 'ending'
}

export interface TranslationItem extends AboutQuestion {
  /** For a missing translation `file` is the one to write. */
  readonly locale: string
  /** `missing` alone, or one or both of the others; `unreviewed` is a text that says so to readers. */
  readonly states: ReadonlyArray<'missing' | 'outdated' | 'unreviewed'>
}

export interface LinkItem {
  /** Key in links.yaml. */
  readonly key: string
  readonly url: string
  /** `landing`: only the nearest page known; `sign-in`: nothing can be read there without an account. */
  readonly states: ReadonlyArray<'landing' | 'sign-in'>
  /** Ids of the questions that link to it, also through a fragment; sorted. */
  readonly usedBy: readonly string[]
}

export interface TextItem extends AboutQuestion {
  readonly locale: string
}

export interface OwnerItem {
  readonly owner: string
  /** `contact` is missing when there is neither an address nor a hotline. */
  readonly missing: ReadonlyArray<'contact' | 'hours' | 'place'>
  /** How many questions it answers for, drafts included. */
  readonly questions: number
}

/**
 * What wants somebody's attention: the shape of `topasked status --format json`. Fields are only ever added. Lists are
 * sorted: by day where there is one, then by owner, then by id (code points).
 */
export interface Attention {
  readonly schemaVersion: 1
  /** The day for which all of it was computed. */
  readonly asOf: string
  /** Days ahead that count as soon. */
  readonly within: number
  /** Files with mistakes that keep them from being read; nothing else is said of them here. */
  readonly unreadable: readonly string[]
  readonly reviews: readonly ReviewItem[]
  readonly validity: readonly ValidityItem[]
  readonly translations: readonly TranslationItem[]
  readonly links: readonly LinkItem[]
  /** Answers, also translated ones, in which there are no words. */
  readonly withoutText: readonly TextItem[]
  readonly owners: readonly OwnerItem[]
  readonly drafts: readonly AboutQuestion[]
}
