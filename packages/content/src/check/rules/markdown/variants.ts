import type { Heading, Nodes } from 'mdast'
import type { ContainerDirective } from 'mdast-util-directive'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { Finding } from '../../../model/messages.ts'
import { partsOf, type VariantPart } from '../../../model/variants.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { spansOf } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'

/** As many tabs as a narrow column can show on a few lines. */
const MOST_PARTS = 8
/** What a tab of a phone has room for. */
const LONGEST_TITLE = 40
/** What leads elsewhere or cannot stand on a tab. */
const NOT_ON_TABS = ['link', 'linkReference', 'image', 'imageReference', 'footnoteReference']

/** Where a block says its name. */
function nameOf(node: ContainerDirective, { file }: Source): Finding['place'] {
  const start = node.position?.start.offset ?? 0
  return placeAt(file, start, spansOf(node)?.name?.end ?? start)
}

function* checkTitle({ heading, children }: VariantPart, before: readonly string[]): Iterable<Finding> {
  const title = textOf(heading).trim()
  const at = (reason: string, help: string): Finding => ({ reason, help, place: heading.position })
  if (children.length === 0)
    yield at('there are no steps below this heading', 'write the steps below it, or take the heading away')
  if (before.includes(title.toLowerCase()))
    yield at(`there are two variants ${title}`, 'give each variant a heading of its own')
  if ([...title].length > LONGEST_TITLE)
    yield at(
      'this heading is too long for a tab',
      `shorten it to at most ${LONGEST_TITLE} characters, as in: ### Android`,
    )
  yield* onTab(heading)
}

function* onTab(heading: Heading): Iterable<Finding> {
  const found: Nodes[] = []
  visit(heading, (node) => {
    if (NOT_ON_TABS.includes(node.type)) found.push(node)
  })
  for (const { position } of found.slice(0, 1))
    yield {
      reason: 'a tab shows words only, and this heading becomes one',
      help: 'move links, pictures and footnotes below the heading',
      place: position,
    }
}

function* check(node: ContainerDirective, source: Source): Iterable<Finding> {
  const [first] = node.children
  const at = (reason: string, help: string, place = nameOf(node, source)): Finding => ({
    reason,
    help,
    place,
  })
  if (first?.type === 'paragraph' && first.data?.directiveLabel)
    return yield at('variants have no title', 'write :::variants alone, and a heading above it if needed')
  if (first?.type !== 'heading')
    return yield at(
      'variants begin with a heading',
      'write a heading for each variant, as in: ### Android',
      first?.position ?? nameOf(node, source),
    )
  const above = node.children.find((child) => child.type === 'heading' && child.depth < first.depth)
  if (above?.type === 'heading')
    return yield at(
      'the headings of variants have one level',
      `write: ${'#'.repeat(first.depth)} ${textOf(above)}`,
      above.position,
    )
  // Directives among the children are blocks of an answer to come.
  const parts = partsOf(node as Parameters<typeof partsOf>[0])
  if (parts.length < 2)
    return yield at('there is only one variant', 'write at least two headings, or take ::: away')
  if (parts.length > MOST_PARTS)
    return yield at(`there are ${parts.length} variants`, `write at most ${MOST_PARTS}, or use a table`)
  const titles = parts.map(({ heading }) => textOf(heading).trim().toLowerCase())
  for (const [index, part] of parts.entries()) yield* checkTitle(part, titles.slice(0, index))
}

export const markdownVariants: ContentRule = {
  id: 'markdown/variants',
  stage: 'content',
  severity: 'error',
  description:
    'A :::variants block has two to eight parts, each below a short heading of one level; no variants stand inside of others.',
  check({ sources }, found) {
    for (const source of sources) {
      for (const node of source.nodes.get('containerDirective') ?? []) {
        if (node.type !== 'containerDirective' || node.name !== 'variants') continue
        for (const finding of check(node, source)) found(source, finding)
        visit(node, 'containerDirective', (inner) => {
          if (inner === node || inner.name !== 'variants') return
          found(source, {
            reason: 'these variants stand inside of others',
            help: 'make one block of all of them',
            place: nameOf(inner, source),
          })
        })
      }
    }
  },
}
