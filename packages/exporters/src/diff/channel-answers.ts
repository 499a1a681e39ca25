import type { Feed, SyncQuestion } from '@topasked/schema'
import type { AnswerToken } from '../verify/answer/token.ts'
import type { PublishedTree } from '../verify/published-tree.ts'

/** One language of a published tree. */
export interface Edition {
  readonly tree: PublishedTree
  readonly siteUrl: string
  readonly locale: string
  /** Folder of its pages below the site. */
  readonly folder: string
  readonly feed: Feed
}

export type Tokens = readonly AnswerToken[]

/** What a channel shows of one language. */
interface ChannelAnswers {
  /** Answers by the ids of their questions. */
  readonly answers: ReadonlyMap<string, Tokens>
  /** Ids of the questions that it marks as urgent, where it marks any. */
  readonly urgent?: readonly string[]
}

/** Reads the answers of a channel as `topasked diff` compares them. `questions` are those that the feed has for programs. */
export type ReadAnswers = (edition: Edition, questions: readonly SyncQuestion[]) => Promise<ChannelAnswers>
