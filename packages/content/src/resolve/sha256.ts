import { createHash } from 'node:crypto'

/** SHA-256 of a text in UTF-8, in hexadecimal digits; `browser/sha256.ts` takes its place where there is no Node. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
