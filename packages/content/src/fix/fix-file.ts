import type { VFile } from 'vfile'
import { applyEdits } from './apply-edits.ts'

/** The byte order mark is no part of a file's value, and stands before offset 0. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** The text of a file with every safe fix of its messages made, its byte order mark included; as it is without any. */
export function fixFile(file: VFile): string {
  const text = String(file.value ?? '')
  const groups = file.messages.flatMap(({ edits }) => (edits ? [edits] : []))
  const keepsMark = file.data.byteOrderMark === true && !groups.flat().some(({ start }) => start < 0)
  return (keepsMark ? BYTE_ORDER_MARK : '') + applyEdits(text, groups)
}
