import type { Question } from '@topasked/content'
import type { Nodes, Parents } from 'mdast'
import type { Strings } from '../../language/index.ts'
import type { HtmlContext } from './context.ts'

/** What the handlers of one answer share. */
export interface HtmlState {
  readonly question: Question
  readonly context: HtmlContext
  /** The words of the edition. */
  readonly strings: Strings
  /** The words in the answer's own language, for invisible labels, which cannot have a `lang`. */
  readonly textStrings: Strings
  /** The `lang` of interface words if the answer is in another language. */
  readonly lang: { readonly lang?: string }
  /** Ids of the headings of the answer. */
  readonly headingIds: ReadonlyMap<object, string>
  /** The addresses of our own pages used so far, which the sanitiser allows. */
  readonly ownLinks: Set<string>
  /** The addresses of our own pictures used so far. */
  readonly ownPictures: Set<string>
}

/** Class names, if the channel uses them. */
export function classNames({ context }: HtmlState, ...names: string[]): { className?: string[] } {
  return context.classes ? { className: names } : {}
}

/** The nodes before and after a node. */
export function neighbours(node: Nodes, parent: Parents | undefined): { before?: Nodes; after?: Nodes } {
  const siblings: readonly Nodes[] = parent?.children ?? []
  const index = siblings.indexOf(node)
  const [before, after] = index < 0 ? [] : [siblings[index - 1], siblings[index + 1]]
  return { ...(before && { before }), ...(after && { after }) }
}
