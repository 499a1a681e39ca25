import type {
  Catalog,
  Interface,
  Link,
  PerLocale,
  Question as QuestionMeta,
  Tombstone,
  Translation,
  Validity,
} from '@topasked/schema'
import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import './nodes.ts'

export type Status = 'current' | 'upcoming' | 'archived'

/** One question in one language. Originals and translations are both of this shape. */
export interface Question {
  readonly id: string
  /** The frontmatter of the original, in whatever language that is; a translation inherits all of it. */
  readonly meta: Readonly<QuestionMeta>
  /** BCP 47 tag of the language the text is in. */
  readonly locale: string
  /** The question, plain text. */
  readonly title: string
  readonly summary?: string
  readonly alsoAsked: readonly string[]
  /** The answer: resolved mdast (see nodes.ts), deeply frozen. */
  readonly tree: Root
  /** The source; messages about this text go here. */
  readonly file: VFile
  readonly status: Status
  /** The days on which it holds: its own, or those of its home scenario. */
  readonly validity?: Readonly<Validity>
  /** Changes when anything that readers see changes. */
  readonly hash: string
  /** RFC 3339 in UTC: the last commit, or the validity boundary crossed since; without history, `reviewed`. */
  readonly updatedAt: string
  /** RFC 3339 in UTC: when readers first had it, as far as history knows. */
  readonly publishedAt?: string
  /** Null for an original. */
  readonly translation: null | (Readonly<Translation['translation']> & { readonly outdated: boolean })
}

export interface Scenario {
  readonly id: string
  readonly title: Readonly<PerLocale>
  readonly intro?: Readonly<PerLocale>
  readonly valid?: Readonly<Validity>
  readonly aliases: readonly string[]
  readonly status: Status
  /** Ids of its published questions (current and archived), in the order of the page. */
  readonly questions: readonly string[]
}

export interface Asset {
  /** Relative to the content folder, with forward slashes: `images/error-page.svg`. */
  readonly path: string
  readonly mediaType: string
  readonly bytes: Uint8Array
  /** CSS pixels. */
  readonly width: number
  readonly height: number
  /** Hexadecimal SHA-256 of `bytes`. */
  readonly sha256: string
}

/** What programs that keep a copy need to know of what is no longer there. */
export interface Past {
  /** Id of a question that readers had and that is gone, a draft again or still to come -> RFC 3339 time of that. */
  readonly left: ReadonlyMap<string, string>
  /** `<id>.<locale>` of a translation that was taken away -> RFC 3339 time of that. */
  readonly untranslated: ReadonlyMap<string, string>
}

/** A short message with a beginning and an end. */
export interface Notice {
  readonly id: string
  readonly text: Readonly<PerLocale>
  /** RFC 3339 in UTC, to the minute. */
  readonly start: string
  /** RFC 3339 in UTC: the first moment at which it is over. */
  readonly end: string
}

/**
 * The whole content, read once, checked, resolved and frozen. Drafts are in `files` only. Upcoming questions are in
 * `questions`, but no channel publishes them.
 */
export interface Corpus {
  readonly catalog: Readonly<Catalog>
  /** In the order of the catalog. */
  readonly scenarios: readonly Scenario[]
  /** Sorted by id, then the original before its translations, which are in the catalog's order. */
  readonly questions: readonly Question[]
  readonly links: ReadonlyMap<string, Readonly<Link>>
  readonly retired: ReadonlyMap<string, Readonly<Tombstone>>
  readonly assets: ReadonlyMap<string, Asset>
  /** Undefined where there is no history to read it from. */
  readonly past?: Past
  /** Interface words that the content folder brings, by locale; those of Topasked stand behind them. */
  readonly interface: ReadonlyMap<string, Interface>
  /** Those that are not over when the as-of day begins, the earliest first; some may be to come. */
  readonly notices: readonly Notice[]
  /** Every source file, with the messages about it. */
  readonly files: readonly VFile[]
  /** `YYYY-MM-DD`: the day for which validity was computed. */
  readonly asOf: string
}
