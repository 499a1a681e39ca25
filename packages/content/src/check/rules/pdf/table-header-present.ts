import { toString as textOf } from 'mdast-util-to-string'
import { printedNodes } from '../../printed-nodes.ts'
import { printedSources } from '../../printed-sources.ts'
import type { ContentRule } from '../../rule.ts'

export const pdfTableHeaderPresent: ContentRule = {
  id: 'pdf/table-header-present',
  stage: 'content',
  severity: 'warning',
  description:
    'The first row of a table names its columns; a handout with a table that does not is not published.',
  check(content, found) {
    for (const source of printedSources(content)) {
      if (!source.nodes.has('table') || !source.tree) continue
      for (const node of printedNodes(source.tree)) {
        if (node.type !== 'table') continue
        const [header] = node.children
        if (header && textOf(header).trim() !== '') continue
        found(source, {
          reason: 'the columns of this table have no names',
          help: 'fill in the first row',
          place: (header ?? node).position,
        })
      }
    }
  },
}
