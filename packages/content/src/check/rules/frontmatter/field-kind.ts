import type { FieldLine } from '../../../read/field-lines.ts'
import type { Fields } from '../../../read/validators.ts'

/** Whether a line holds a free text: the value of a text field, an item of a list of texts, or a text for a language. */
export function isText({ key, parent, item }: FieldLine, { text, holders }: Fields): boolean {
  return item ? holders.has(key) : text.has(key) || (holders.has(parent) && /^[a-z]{2,3}(?:-|$)/.test(key))
}

/** Whether the schema knows a field of this name, or the line is the text for a language. */
export function isKnown(line: FieldLine, fields: Fields): boolean {
  return fields.known.has(line.key) || isText(line, fields)
}
