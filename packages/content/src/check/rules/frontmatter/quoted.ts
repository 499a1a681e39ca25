import { type Edit, together, written } from '../../../fix/edit.ts'
import { type FieldLine, quoteParts } from '../../../read/field-lines.ts'
import type { YamlSource } from '../../../read/yaml-source.ts'

export interface Quoted {
  /** The value in quotes, for the help. */
  readonly right: string
  readonly edits: readonly Edit[] | undefined
}

/** Whether a value stands on its line as a whole, without a # that may begin a note. */
export function isWhole({ value, goesOn }: FieldLine): boolean {
  return !goesOn && !/\s#/.test(value)
}

/** The value of a field in quotes; with edits only where it is certain that all of it is one text. */
export function quoted(yaml: YamlSource, line: FieldLine, isCertain: boolean): Quoted {
  const span = { start: line.valueStart, end: line.valueEnd }
  const parts = quoteParts(yaml.text, span)
  const right = written(yaml.text, parts)
  return { right, edits: isCertain ? together(yaml.rewrite(span, ...parts)) : undefined }
}
