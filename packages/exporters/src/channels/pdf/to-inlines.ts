import type { Image, Nodes } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { PrintContext } from './print-context.ts'
import { noteOf, reportNode, within } from './print-context.ts'
import type { Inline } from './print-nodes.ts'
import { FOOTNOTE_EXISTS, NODE_KNOWN } from './rules.ts'
import { toRuns } from './runs.ts'
import { toBareBlocks } from './to-blocks.ts'
import { toLink } from './to-link.ts'
import { toPicture } from './to-picture.ts'

type Of<Type extends Nodes['type']> = Extract<Nodes, { type: Type }>
type Handlers<Type extends Nodes['type']> = {
  readonly [T in Type]: (node: Of<T>, context: PrintContext) => readonly Inline[]
}

const HAN = /\p{Script=Han}/u

function footnoteReference(node: Of<'footnoteReference'>, context: PrintContext): readonly Inline[] {
  const definition = context.definitions.get(node.identifier)
  if (!definition) {
    reportNode(context, node, FOOTNOTE_EXISTS, {
      reason: `there is no footnote ${node.identifier}`,
      help: `write it on a line of its own: [^${node.identifier}]: ...`,
    })
    return []
  }
  const name = noteOf(context, `footnote ${node.identifier}`)
  const inside = { ...within(definition, context), inline: true }
  return [{ t: 'note', ...name, c: name.first ? toBareBlocks(definition.children, inside) : [] }]
}

function image(node: Image, context: PrintContext): readonly Inline[] {
  const picture = toPicture(node, context)
  return picture
    ? [{ t: 'icon', file: picture.file, alt: picture.alt, width: picture.icon ? null : picture.width }]
    : []
}

/** How each kind of node is printed that stands in a line. */
const HANDLERS: Handlers<
  'break' | 'delete' | 'emphasis' | 'footnoteReference' | 'image' | 'inlineCode' | 'link' | 'strong' | 'text'
> = {
  break: () => [{ t: 'break' }],
  delete: (node, context) => [{ t: 'delete', c: toInlines(node.children, context) }],
  emphasis: (node, context) => [
    {
      t: 'emphasis',
      dotted: context.tongue.han || HAN.test(textOf(node)),
      c: toInlines(node.children, context),
    },
  ],
  footnoteReference,
  image,
  inlineCode: (node) => [{ t: 'code', v: node.value }],
  link: (node, context) => [toLink(node, context, toInlines(node.children, context))],
  strong: (node, context) => [{ t: 'strong', c: toInlines(node.children, context) }],
  text: (node, { corpus, tongue }) => toRuns(corpus, node.value, tongue),
}

/** Converts what stands in a line. A node without a handler is an error on its source. */
export function toInlines(nodes: readonly Nodes[], outer: PrintContext): readonly Inline[] {
  return nodes.flatMap((node) => {
    const context = within(node, outer)
    if (Object.hasOwn(HANDLERS, node.type)) {
      // The table is keyed by type, so this handler takes this node.
      return (
        (HANDLERS as Readonly<Record<string, (node: Nodes, context: PrintContext) => readonly Inline[]>>)[
          node.type
        ]?.(node, context) ?? []
      )
    }
    reportUnknown(node, context)
    return []
  })
}

export function reportUnknown(node: Nodes, context: PrintContext): void {
  reportNode(context, node, NODE_KNOWN, {
    reason: `a part of kind ${node.type} cannot be printed`,
    help: 'write it with plain Markdown, or leave it out of PDF by :::only{channels="site feed intranet"}',
  })
}
