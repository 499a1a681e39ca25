import type { Chunk } from './word-diff.ts'

/** What readers see change in words of one kind, the same in every channel named. */
export interface WordChange {
  readonly what: 'title' | 'summary' | 'answer'
  readonly channels: readonly string[]
  readonly chunks: readonly Chunk[]
}

/** What becomes of a question. Several may hold at once. */
export type Kind =
  | 'new'
  | 'changed'
  | 'moved'
  | 'renamed'
  | 'expired'
  | 'current-again'
  | 'retired'
  | 'translated'
  | 'translation-removed'
  | 'translation-behind'
  | 'until'
  | 'channels'
  | 'reviewed'

/** Everything that changes for one question in one language. */
export interface QuestionChange {
  readonly id: string
  readonly locale: string
  readonly title: string
  readonly kinds: readonly Kind[]
  readonly words: readonly WordChange[]
  /** The whole answer of what is new, as plain text with one step or item a line. */
  readonly text?: string
  readonly formerId?: string
  /** Where an old address leads now. */
  readonly leadsTo?: string
  /** Titles of scenarios that it leaves and joins. */
  readonly left?: readonly string[]
  readonly joined?: readonly string[]
  readonly addedTo?: readonly string[]
  readonly removedFrom?: readonly string[]
  readonly until?: { readonly before?: string; readonly after?: string }
  readonly reviewed?: { readonly before: string; readonly after: string }
}

/** What changes around the questions. */
export interface AroundChange {
  readonly what:
    | 'title'
    | 'notice'
    | 'groups'
    | 'scenario-title'
    | 'scenario-new'
    | 'scenario-removed'
    | 'scenario-order'
    | 'urgent'
  readonly locale: string
  readonly name: string
  readonly chunks?: readonly Chunk[]
  readonly added?: readonly string[]
  readonly removed?: readonly string[]
}

export interface HandoutChange {
  readonly path: string
  readonly document: DocumentChange
  /** Undefined where the document is new, or gone. */
  readonly before?: number
  readonly after?: number
}

/** A document for readers: the feed, a handout or a snippet of everything or of a scenario. */
export interface DocumentChange {
  readonly channel: 'feed' | 'pdf' | 'intranet'
  /** Undefined for a document in all languages. */
  readonly locale?: string
  /** In words: `all questions`, or the title of a scenario in the default language. */
  readonly name: string
  /** The name is a title, and not ours. */
  readonly isTitle: boolean
}

/** All that readers will see change; empty lists where nothing does. */
export interface DiffReport {
  readonly asOf: { readonly before: string; readonly after: string }
  readonly questions: readonly QuestionChange[]
  readonly around: readonly AroundChange[]
  readonly handouts: readonly HandoutChange[]
  /** Feeds, documents and snippets whose words change, are new or are gone. */
  readonly files: readonly string[]
  /** The same files as documents, each once, however many forms of it there are. */
  readonly documents: readonly DocumentChange[]
}
