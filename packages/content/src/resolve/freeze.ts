import { VFile } from 'vfile'

/** Freezes plain objects and arrays all the way down; files and bytes stay as they are. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof VFile || ArrayBuffer.isView(value) || value instanceof Map || value instanceof Set)
    return value
  Object.freeze(value)
  for (const child of Object.values(value)) deepFreeze(child)
  return value
}
