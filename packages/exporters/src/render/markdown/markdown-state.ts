import type { AnswerNodeType, Question } from '@topasked/content'
import type { Nodes, Parents } from 'mdast'
import type { Strings } from '../../language/index.ts'
import type { HtmlContext } from '../html/context.ts'

/** The Markdown options of one channel. */
export type MarkdownContext = Pick<
  HtmlContext,
  'corpus' | 'channel' | 'locale' | 'hrefOf' | 'srcOf' | 'siteUrl'
>

/** What the handlers of one answer share. */
export interface MarkdownState {
  readonly question: Question
  readonly context: MarkdownContext
  readonly strings: Strings
  /**
   * Copies of the children. Handlers turn blocks into blocks and text into text, so the copies have types that the parent
   * accepts.
   */
  readonly all: <T extends Parents>(parent: T) => T['children']
}

export type MarkdownHandlers = {
  readonly [Type in Exclude<AnswerNodeType, 'root'>]: (
    node: Extract<Nodes, { type: Type }>,
    state: MarkdownState,
    parent: Parents | undefined,
  ) => readonly Nodes[]
}
