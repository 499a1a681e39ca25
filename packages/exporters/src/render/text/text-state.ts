import type { AnswerNodeType, Question } from '@topasked/content'
import type { FootnoteDefinition, Nodes, Parents } from 'mdast'
import type { Strings } from '../../language/index.ts'
import type { HtmlContext } from '../html/context.ts'

/** The plain-text options of one channel. */
export type TextContext = Pick<HtmlContext, 'corpus' | 'channel' | 'locale' | 'hrefOf' | 'siteUrl'>

/** What the handlers of one answer share. */
export interface TextState {
  readonly question: Question
  readonly context: TextContext
  readonly strings: Strings
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  /** The identifiers of footnotes in the order of their first reference: the first is [1]. */
  readonly footnotes: string[]
  /** The text of one node. */
  readonly one: (node: Nodes, parent?: Parents) => string
  /** The texts of the children, joined without a separator. */
  readonly inline: (parent: Parents) => string
  /** The texts of blocks, separated by empty lines. */
  readonly blocks: (children: readonly Nodes[], separator?: string) => string
}

/** Lists and tables handle what they are made of. */
export type TextHandlers = {
  readonly [Type in Exclude<AnswerNodeType, 'listItem' | 'tableCell' | 'tableRow'>]: (
    node: Extract<Nodes, { type: Type }>,
    state: TextState,
    parent: Parents | undefined,
  ) => string
}
