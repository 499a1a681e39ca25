import type { Position } from 'unist'
import type { VFile } from 'vfile'
import { location } from 'vfile-location'

const locations = new WeakMap<VFile, ReturnType<typeof location>>()

/** The place of a range of offsets in a file. */
export function placeAt(file: VFile, start: number, end: number): Position {
  const known = locations.get(file) ?? location(file)
  locations.set(file, known)
  const from = known.toPoint(start) ?? { line: 1, column: 1, offset: 0 }
  return { start: from, end: known.toPoint(Math.max(start, end)) ?? from }
}
