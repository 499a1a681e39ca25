import type { Question } from '@topasked/content'
import type { FootnoteDefinition, Nodes, Parents } from 'mdast'
import { plainStringsFor, withoutMarks } from '../../language/index.ts'
import { reportUnknownNode } from '../html/report.ts'
import { CONVERTER_RULES } from '../html/rules.ts'
import { walk } from '../html/walk.ts'
import { indent, TEXT_HANDLERS } from './text-handlers.ts'
import type { TextContext, TextState } from './text-state.ts'

/**
 * The answer as plain text for chatbots, search and `text/plain`: steps keep their numbers, links their addresses,
 * footnotes come at the end. Nodes without a handler are errors on the source (rule `text/unknown-node`).
 */
export function toText(question: Question, context: TextContext): string {
  const state = stateOf(question, context)
  const body = state.one(question.tree)
  const notes: string[] = []
  // Footnotes can refer to footnotes: the list grows during the loop.
  for (let index = 0; index < state.footnotes.length; index += 1) {
    const definition = state.definitions.get(state.footnotes[index] ?? '')
    const mark = `[${index + 1}] `
    notes.push(indent(state.blocks(definition?.children ?? []), mark, ' '.repeat(mark.length)))
  }
  return withoutMarks([body, notes.join('\n')].filter((part) => part !== '').join('\n\n'))
}

function stateOf(question: Question, context: TextContext): TextState {
  const definitions = new Map<string, FootnoteDefinition>()
  walk(question.tree as Nodes, (node) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
      definitions.set(node.identifier, node)
  })
  const state: TextState = {
    question,
    context,
    strings: plainStringsFor(context.corpus, context.locale),
    definitions,
    footnotes: [],
    one: (node, parent) => textOf(node, state, parent),
    inline: (parent) => parent.children.map((child) => textOf(child, state, parent)).join(''),
    blocks: (children, separator = '\n\n') =>
      children
        .map((child) => textOf(child, state))
        .filter((text) => text !== '')
        .join(separator),
  }
  return state
}

function textOf(node: Nodes, state: TextState, parent?: Parents): string {
  const handlers: Readonly<Record<string, unknown>> = TEXT_HANDLERS
  if (!Object.hasOwn(handlers, node.type)) {
    reportUnknownNode(state, node, CONVERTER_RULES.unknownInText)
    return ''
  }
  // The table pairs each type with a handler for that type.
  const handle = handlers[node.type] as (node: Nodes, state: TextState, parent?: Parents) => string
  return handle(node, state, parent)
}
