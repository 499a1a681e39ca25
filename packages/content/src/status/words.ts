import type { Nodes } from 'mdast'
import type { Source } from '../read/source.ts'

const WORDS: ReadonlyArray<Nodes['type']> = ['text', 'inlineCode', 'code']

/** Whether a text says anything in words: a picture and its description alone do not; what it includes counts. */
export function hasWords({ nodes }: Source): boolean {
  const included = nodes.get('leafDirective')?.some((node) => 'name' in node && node.name === 'include')
  return (
    included === true ||
    WORDS.some((type) => nodes.get(type)?.some((node) => 'value' in node && node.value.trim() !== ''))
  )
}
