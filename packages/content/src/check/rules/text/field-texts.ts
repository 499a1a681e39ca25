import type { Source } from '../../../read/source.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'

/** A text among the fields of a file. */
export interface FieldText {
  readonly path: YamlPath
  readonly text: string
}

const known = new WeakMap<Source, readonly FieldText[]>()

function collect(value: unknown, path: YamlPath, found: FieldText[]): void {
  if (typeof value === 'string') found.push({ path, text: value })
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) collect(inner, [...path, key], found)
}

/** Every text among the fields of a file that fits its schema, in the order of the file. */
export function fieldTexts(source: Source): readonly FieldText[] {
  const before = known.get(source)
  if (before) return before
  const found: FieldText[] = []
  if (source.data !== undefined) collect(source.data, [], found)
  known.set(source, found)
  return found
}
