import type { ChannelName } from '@topasked/schema'
import type { Problem } from './problem.ts'
import type { VerifyContext } from './surface.ts'

/** A file that was read, with what is wrong in it. */
export interface CheckedFile {
  readonly path: string
  readonly problems: readonly Problem[]
}

/** Files that are not answers one after another (lists, changes, pages that lead on), each read by its own meaning. */
export interface Check {
  /** Column of the table in which its problems stand. */
  readonly name: string
  readonly channel: ChannelName
  run(context: VerifyContext): Promise<readonly CheckedFile[]>
}

export type Say = (kind: Problem['kind'], message: string, rest?: Partial<Problem>) => void

interface Where {
  readonly name: string
  readonly path: string
  readonly locale?: string
}

/** Reads one file; that it is not there, or cannot be read as what it is, is a problem too. */
export async function lookAt(
  { name, path, locale }: Where,
  { tree }: VerifyContext,
  look: (bytes: Buffer, say: Say) => void | Promise<void>,
): Promise<CheckedFile> {
  const problems: Problem[] = []
  const say: Say = (kind, message, rest = {}) => {
    problems.push({
      kind,
      channel: name,
      file: path,
      ...(locale !== undefined && { locale }),
      message,
      ...rest,
    })
  }
  if (!tree.has(path)) say('missing', 'this file is not there')
  else {
    try {
      await look(await tree.read(path), say)
    } catch (error) {
      say('unreadable', `this file cannot be read: ${String(error).replace(/^\w*Error: /u, '')}`)
    }
  }
  return { path, problems }
}

/** Says what is in only one of two lists, and where the order differs. */
export function compareLists(
  expected: readonly string[],
  found: readonly string[],
  say: (kind: 'missing' | 'extra' | 'order', item: string) => void,
): void {
  const missing = expected.filter((item) => !found.includes(item))
  const extra = found.filter((item, index) => !expected.includes(item) || found.indexOf(item) !== index)
  for (const item of missing) say('missing', item)
  for (const item of extra) say('extra', item)
  if (missing.length > 0 || extra.length > 0) return
  const first = expected.find((item, index) => item !== found[index])
  if (first !== undefined) say('order', first)
}
