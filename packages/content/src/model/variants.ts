import type { Heading } from 'mdast'
import type { Variants } from './nodes.ts'

/** A heading with what stands below it, up to the next heading of the same level. */
export interface VariantPart {
  readonly heading: Heading
  readonly children: Variants['children']
}

/** The parts of a `:::variants` block; what stands before the first heading is in none. */
export function partsOf({ children }: Pick<Variants, 'children'>): VariantPart[] {
  const parts: VariantPart[] = []
  for (const node of children) {
    const last = parts.at(-1)
    if (node.type === 'heading' && node.depth <= (last?.heading.depth ?? 6))
      parts.push({ heading: node, children: [] })
    else last?.children.push(node)
  }
  return parts
}
