import type { Question } from '@topasked/content'
import type { Nodes, Paragraph, Parents, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown as writeMarkdown } from 'mdast-util-to-markdown'
import { plainStringsFor, withoutMarks } from '../../language/index.ts'
import { reportUnknownNode } from '../html/report.ts'
import { CONVERTER_RULES } from '../html/rules.ts'
import { MARKDOWN_HANDLERS } from './markdown-handlers.ts'
import type { MarkdownContext, MarkdownState } from './markdown-state.ts'
import { writeText } from './write-text.ts'

/** Created once: an extension's unsafe patterns are compiled on first use. */
const OPTIONS: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: { text: writeText },
  bullet: '-',
  listItemIndent: 'one',
  rule: '-',
  resourceLink: true,
}

/**
 * The answer as Markdown that any CommonMark reader with GFM understands: absolute addresses, callouts as quotations with a
 * bold label, no directives. `notes` (see notesOf) come first. Nodes without a handler are errors on the source (rule
 * `markdown/unknown-node`).
 */
export function toMarkdown(
  question: Question,
  context: MarkdownContext,
  notes: readonly string[] = [],
): string {
  const state: MarkdownState = {
    question,
    context,
    strings: plainStringsFor(context.corpus, context.locale),
    all: (parent) => copiesOf(parent, state),
  }
  const before = notes.map((value): Paragraph => {
    return { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value }] }] }
  })
  return markdownOf([...before, ...state.all(question.tree)])
}

/** Writes nodes of Markdown. Whatever a text contains, it is read as that text again. */
export function markdownOf(children: Root['children']): string {
  return withoutMarks(writeMarkdown({ type: 'root', children }, OPTIONS))
}

function copiesOf<T extends Parents>(parent: T, state: MarkdownState): T['children'] {
  const handlers: Readonly<Record<string, unknown>> = MARKDOWN_HANDLERS
  const copies = parent.children.flatMap((child): readonly Nodes[] => {
    if (!Object.hasOwn(handlers, child.type)) {
      reportUnknownNode(state, child, CONVERTER_RULES.unknownInMarkdown)
      return []
    }
    // The table pairs each type with a handler for that type.
    const handle = handlers[child.type] as (
      node: Nodes,
      state: MarkdownState,
      parent: Parents,
    ) => readonly Nodes[]
    return handle(child, state, parent)
  })
  return copies as T['children']
}
