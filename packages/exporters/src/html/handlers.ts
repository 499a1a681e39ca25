import type { Callout, Only } from '@topasked/content'
import type { Code, Heading, Image, Link, ListItem, Nodes, Parents, Table } from 'mdast'
import { defaultHandlers, type Handler, type Handlers, type State } from 'mdast-util-to-hast'
import { handleCallout, handleCode, handleHeading, handleListItem, handleOnly } from './handle-blocks.ts'
import { handleImage, handleLink } from './handle-link.ts'
import { handleTable } from './handle-table.ts'
import type { Making } from './making.ts'
import { reportUnknownNode } from './report.ts'
import { CONVERTER_RULES } from './rules.ts'

/** Reports a node on the source and writes nothing for it. */
export function refuseIn(making: Making): Handler {
  return (_state: State, node: Nodes) => {
    reportUnknownNode(making, node, CONVERTER_RULES.unknownInHtml)
    return undefined
  }
}

/** One handler per kind of node: what is not here, but for the root, is an error at its place in the source. */
export function htmlHandlers(making: Making): Handlers {
  const refuse = refuseIn(making)
  return {
    ...{ toml: refuse },
    paragraph: defaultHandlers.paragraph,
    heading: (state: State, node: Heading) => handleHeading(making, state, node),
    blockquote: defaultHandlers.blockquote,
    list: defaultHandlers.list,
    listItem: (state: State, node: ListItem, parent?: Parents) => handleListItem(making, state, node, parent),
    code: (_state: State, node: Code) => handleCode(making, node),
    table: (state: State, node: Table) => handleTable(making, state, node),
    thematicBreak: defaultHandlers.thematicBreak,
    callout: (state: State, node: Callout) => handleCallout(making, state, node),
    only: (state: State, node: Only) => handleOnly(making, state, node),
    /** Written at the end, by mdast-util-to-hast. */
    footnoteDefinition: () => undefined,
    text: defaultHandlers.text,
    emphasis: defaultHandlers.emphasis,
    strong: defaultHandlers.strong,
    delete: defaultHandlers.delete,
    inlineCode: defaultHandlers.inlineCode,
    break: defaultHandlers.break,
    link: (state: State, node: Link) => handleLink(making, state, node),
    image: (_state: State, node: Image) => handleImage(making, node),
    footnoteReference: defaultHandlers.footnoteReference,
    // What a resolved answer never holds is an error, as is what nobody knows. One literal: it is made for every answer.
    definition: refuse,
    html: refuse,
    imageReference: refuse,
    linkReference: refuse,
    yaml: refuse,
    tableRow: refuse,
    tableCell: refuse,
  }
}
