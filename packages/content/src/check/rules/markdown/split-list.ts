import type { List, Nodes } from 'mdast'
import type { Finding } from '../../../model/messages.ts'
import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'

const INDENT = 'indent what belongs to a step by three spaces, below its first word'

const isOrdered = (node: Nodes | undefined): node is List => node?.type === 'list' && node.ordered === true
const lastNumber = ({ start, children }: List) => (start ?? 1) + children.length - 1

/** The first item, where what stands between two parts of a list should have been in it. */
function problemOf(before: List, between: readonly Nodes[], after: List): string | undefined {
  const goesOn = after.start === lastNumber(before) + 1
  if (goesOn && between.length === 1 && between[0]?.type === 'list')
    return 'this list ends before the one below it, and begins again after it'
  if (after.start === 1 && before.children.length === 1 && lastNumber(before) === 1 && between.length === 1)
    return 'this list begins again with 1, because what stands above it does not belong to the step'
  return undefined
}

function* splitsIn({ nodes }: Source): Iterable<Finding> {
  for (const type of ['root', 'containerDirective', 'blockquote', 'listItem']) {
    for (const parent of nodes.get(type) ?? []) {
      const children: readonly Nodes[] = 'children' in parent ? parent.children : []
      let last = -1
      for (const [index, node] of children.entries()) {
        if (!isOrdered(node)) continue
        const before = children[last]
        const reason =
          isOrdered(before) && index > last + 1
            ? problemOf(before, children.slice(last + 1, index), node)
            : undefined
        const start = node.position?.start
        if (reason && start) {
          const end = { ...start, column: start.column + 1, offset: (start.offset ?? 0) + 1 }
          yield { reason, help: INDENT, place: { start, end } }
        }
        last = index
      }
    }
  }
}

export const markdownSplitList: ContentRule = {
  id: 'markdown/split-list',
  stage: 'content',
  severity: 'warning',
  description: 'What belongs to a step is indented below its words, so that the steps are one list.',
  check({ sources }, found) {
    for (const source of sources)
      if (source.nodes.has('list')) for (const finding of splitsIn(source)) found(source, finding)
  },
}
