import type { AnswerToken } from '../verify/answer/token.ts'

/** An answer by the channels that show it; addresses of our own site begin with `/`. */
export type Readings = ReadonlyMap<string, readonly AnswerToken[]>

/** One question in one language, as readers meet it. */
export interface SeenText {
  readonly id: string
  readonly locale: string
  /** Language of the words: another one than the locale where nothing is translated. */
  readonly language: string
  readonly title: string
  readonly summary: string
  /** The whole answer as plain text; addresses of our own site begin with `/`. */
  readonly text: string
  readonly status: string
  /** `YYYY-MM-DD`. */
  readonly until?: string
  readonly reviewed: string
  readonly scenarios: readonly string[]
  /** The translation says that the original has changed. */
  readonly outdated: boolean
  /** By channel: site, feed, pdf, intranet. */
  readonly readings: Readings
}

export interface SeenScenario {
  readonly id: string
  readonly locale: string
  readonly title: string
  /** Ids of its current questions, in order. */
  readonly questions: readonly string[]
}

/** Everything that readers see of a published tree, as far as its channels show it. */
export interface Snapshot {
  readonly asOf: string
  readonly channels: readonly string[]
  /** The default one first. */
  readonly locales: readonly string[]
  /** The language tag of each locale. */
  readonly languages: ReadonlyMap<string, string>
  readonly titles: ReadonlyMap<string, string>
  readonly notices: ReadonlyMap<string, string>
  /** The groups of scenarios in a line; empty where there are none. */
  readonly groups: ReadonlyMap<string, string>
  /** By `locale id`. */
  readonly texts: ReadonlyMap<string, SeenText>
  /** By `locale id`. */
  readonly scenarios: ReadonlyMap<string, SeenScenario>
  /** Ids of emergency answers, sorted; known where there are handouts. */
  readonly urgent: readonly string[]
  /** Former id to the id it leads to. */
  readonly redirects: ReadonlyMap<string, string>
  /** Documents and their pages. */
  readonly handouts: ReadonlyMap<string, number>
  /** Sources with an error, of which the tree has what readers had before. */
  readonly heldBack: ReadonlySet<string>
  /** Ids in every file that has any, by path. */
  readonly carried: ReadonlyMap<string, readonly string[]>
}
