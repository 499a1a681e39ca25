import type { AnswerNodeType, Callout, Details, Only, Variants } from '@topasked/content'
import type {
  Code,
  Heading,
  Image,
  Link,
  ListItem,
  Nodes,
  Paragraph,
  Parents,
  PhrasingContent,
  Table,
} from 'mdast'
import { defaultHandlers, type Handler, type Handlers, type Options, type State } from 'mdast-util-to-hast'
import { element } from './element.ts'
import {
  handleCallout,
  handleCode,
  handleDetails,
  handleHeading,
  handleListItem,
  handleOnly,
  handleVariants,
} from './handle-blocks.ts'
import { handleImage, handleLink, handleParagraph } from './handle-link.ts'
import { handleTable } from './handle-table.ts'
import type { HtmlState } from './html-state.ts'
import { reportUnknownNode } from './report.ts'
import { CONVERTER_RULES } from './rules.ts'

/** The options of mdast-util-to-hast for one answer; handlers find them in their state, so that one table serves all. */
export interface HtmlOptions extends Options {
  readonly html: HtmlState
}

const htmlStateIn = ({ options }: State): HtmlState => (options as HtmlOptions).html

/** Reports a node on its source and outputs nothing for it. */
export const refuse: Handler = (state: State, node: Nodes) => {
  reportUnknownNode(htmlStateIn(state), node, CONVERTER_RULES.unknownInHtml)
  return undefined
}

/** An element around words. */
const around =
  (tagName: string): Handler =>
  (state: State, node: { type: 'paragraph'; children: PhrasingContent[] }) =>
    element(tagName, {}, ...state.all(node))

/** One handler per type of node: every other type except the root is an error at its position in the source. */
export const HTML_HANDLERS = {
  ...{ toml: refuse },
  paragraph: (state: State, node: Paragraph) => handleParagraph(htmlStateIn(state), state, node),
  heading: (state: State, node: Heading) => handleHeading(htmlStateIn(state), state, node),
  blockquote: defaultHandlers.blockquote,
  list: defaultHandlers.list,
  listItem: (state: State, node: ListItem, parent?: Parents) =>
    handleListItem(htmlStateIn(state), state, node, parent),
  code: (state: State, node: Code) => handleCode(htmlStateIn(state), node),
  table: (state: State, node: Table) => handleTable(htmlStateIn(state), state, node),
  thematicBreak: defaultHandlers.thematicBreak,
  callout: (state: State, node: Callout) => handleCallout(htmlStateIn(state), state, node),
  details: (state: State, node: Details) => handleDetails(htmlStateIn(state), state, node),
  only: (state: State, node: Only) => handleOnly(htmlStateIn(state), state, node),
  variants: (state: State, node: Variants) => handleVariants(htmlStateIn(state), state, node),
  /** mdast-util-to-hast writes these at the end. */
  footnoteDefinition: () => undefined,
  text: defaultHandlers.text,
  emphasis: defaultHandlers.emphasis,
  strong: defaultHandlers.strong,
  delete: defaultHandlers.delete,
  inlineCode: defaultHandlers.inlineCode,
  keyboard: around('kbd'),
  subscript: around('sub'),
  superscript: around('sup'),
  break: defaultHandlers.break,
  link: (state: State, node: Link) => handleLink(htmlStateIn(state), state, node),
  image: (state: State, node: Image) => handleImage(htmlStateIn(state), node),
  footnoteReference: defaultHandlers.footnoteReference,
  // Nodes that a resolved answer cannot contain are errors, like unknown nodes.
  definition: refuse,
  html: refuse,
  imageReference: refuse,
  linkReference: refuse,
  yaml: refuse,
  tableRow: refuse,
  tableCell: refuse,
} satisfies Readonly<Record<Exclude<AnswerNodeType, 'root'>, Handler>> & Handlers
