import { VFile } from 'vfile'

/** Freezes a value and all that hangs on it; VFiles stay open for messages, bytes cannot be frozen. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  if (value instanceof VFile || value instanceof Uint8Array) return value
  Object.freeze(value)
  const inner = value instanceof Map ? [...value.values()] : Object.values(value)
  for (const child of inner) deepFreeze(child)
  return value
}
