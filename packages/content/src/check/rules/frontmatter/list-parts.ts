import type { Part } from '../../../fix/edit.ts'
import { type Span, slice } from '../../../read/span.ts'

/**
 * A value that was typed with brackets of any kind or none, and with commas of any kind, as a list of YAML: the items as
 * they stand, in plain brackets and between plain commas. Undefined unless every item passes.
 */
export function listParts(text: string, span: Span, isItem: (item: string) => boolean): Part[] | undefined {
  const [, open = '', typed = ''] =
    /^([[{(［【〔（｛]?\s*)(.*?)(?:\s*[,，、;；])?\s*[\]})］】〕）｝]?$/s.exec(slice(text, span)) ?? []
  const parts: Part[] = []
  let start = span.start + open.length
  for (const piece of typed.split(/([,，、;；])/)) {
    const item = piece.trim()
    const at = start + piece.indexOf(item)
    start += piece.length
    if (/^[,，、;；]$/.test(piece)) continue
    if (!isItem(item)) return undefined
    parts.push(parts.length === 0 ? '[' : ', ', { start: at, end: at + item.length })
  }
  return [...parts, ']']
}
