import type { FileBytes } from '../read/read-file.ts'

/** There is no disk: every text is given. */
export function readBytes(): FileBytes {
  return { problem: { reason: 'this cannot be read here', help: 'check it with the command' } }
}
