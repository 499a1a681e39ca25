import type {
  Catalog,
  Interface,
  Links,
  Notices,
  Question,
  Retired,
  Scenario,
  Translation,
} from '@topasked/schema'
import type { Nodes } from 'mdast'
import type { History } from '../history/history.ts'
import type { Asset } from '../model/corpus.ts'
import type { Source } from './source.ts'

/** A source whose data fits its schema; `data` is undefined where it does not. */
export interface Typed<T> {
  readonly source: Source
  readonly data: T | undefined
}

/** Why an answer is not resolved. */
export interface TooLarge {
  /** `circle`: a fragment includes itself; `failed`: it could not be counted. Of both there are other messages. */
  readonly what: 'nodes' | 'characters' | 'blocks' | 'marks' | 'includes' | 'circle' | 'failed'
  /** The node of the answer with which it becomes too much. */
  readonly node: Nodes
}

/** All sources by what they are: what content rules check and what the corpus is resolved from. */
export interface Content {
  readonly asOf: string
  readonly sources: readonly Source[]
  readonly catalog: Typed<Catalog> | undefined
  readonly links: Typed<Links> | undefined
  readonly retired: Typed<Retired> | undefined
  readonly notices: Typed<Notices> | undefined
  /** Interface words that the folder brings, by locale. */
  readonly interface: ReadonlyMap<string, Typed<Interface>>
  /** By id. */
  readonly scenarios: ReadonlyMap<string, Typed<Scenario>>
  /** By id. */
  readonly questions: ReadonlyMap<string, Typed<Question>>
  /** By id, then locale. */
  readonly translations: ReadonlyMap<string, ReadonlyMap<string, Typed<Translation>>>
  /** By id and, after a dot, the locale of a translated fragment. */
  readonly fragments: ReadonlyMap<string, Source>
  /** By path in the content folder. */
  readonly assets: ReadonlyMap<string, Asset>
  /** Former id of a question -> its id now. */
  readonly aliases: ReadonlyMap<string, string>
  readonly history: History | undefined
  /** Answers that would come to too much when they are resolved: they are not. */
  readonly tooLarge: ReadonlyMap<Source, TooLarge>
  /** Id of a question -> hash of what its translations translate. */
  readonly translatable: ReadonlyMap<string, string>
}
