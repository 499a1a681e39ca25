import { createHash } from 'node:crypto'

/** `sha256:` and the first 16 hexadecimal digits of the SHA-256 of a value's JSON. */
export function digest(value: unknown): string {
  return `sha256:${createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16)}`
}
