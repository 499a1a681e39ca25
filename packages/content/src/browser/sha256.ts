import { sha256 as digest } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

/** SHA-256 of a text in UTF-8, in hexadecimal digits. That of the browser itself would have to be waited for. */
export function sha256(text: string): string {
  return bytesToHex(digest(new TextEncoder().encode(text)))
}
