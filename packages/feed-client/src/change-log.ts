import { sha256 } from './digest.ts'

interface Upsert {
  readonly op: 'upsert'
  readonly id: string
  readonly locale: string
  readonly updatedAt: string
  readonly sha256: string
}

type Change =
  | Upsert
  | { readonly op: 'delete'; readonly id: string; readonly updatedAt: string }
  | { readonly op: 'redirect'; readonly id: string; readonly updatedAt: string; readonly to: string }

/** What `changes.json` says. */
export interface ChangeLog {
  readonly generation: string
  readonly cursor: string
  readonly resumable: boolean
  readonly changes: readonly Change[]
}

/** What a copy should hold: `<id> <locale>` -> SHA-256 of the file. */
export type Contents = ReadonlyMap<string, string>

export const keyOf = ({ id, locale }: Pick<Upsert, 'id' | 'locale'>) => `${id} ${locale}`

/** Ids and locales become parts of addresses: nothing else may be in them. */
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
const LOCALE = /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/
const HASH = /^[0-9a-f]{64}$/

/** Reads `changes.json`; undefined where it is cut off or no log of version 1. What is unknown in it is left out. */
export function readLog(text: string): ChangeLog | undefined {
  let log: Partial<Record<keyof ChangeLog | 'schemaVersion', unknown>> | null
  try {
    log = JSON.parse(text)
  } catch {
    return undefined
  }
  if (log?.schemaVersion !== 1 || typeof log.generation !== 'string' || !Array.isArray(log.changes))
    return undefined
  return {
    generation: log.generation,
    cursor: typeof log.cursor === 'string' ? log.cursor : '',
    resumable: log.resumable === true,
    changes: log.changes.filter(isKnown),
  }
}

function isKnown(value: unknown): value is Change {
  if (typeof value !== 'object' || value === null) return false
  const change: Partial<Record<string, unknown>> = { ...value }
  const fits = (field: string, pattern: RegExp) => pattern.test(String(change[field]))
  if (!fits('id', ID) || typeof change.updatedAt !== 'string') return false
  if (change.op === 'upsert') return fits('locale', LOCALE) && fits('sha256', HASH)
  return change.op === 'delete' || (change.op === 'redirect' && fits('to', ID))
}

/** Applies changes in their order. */
export function replay(contents: Contents, changes: readonly Change[]): Contents {
  const result = new Map(contents)
  for (const change of changes) {
    if (change.op === 'upsert') result.set(keyOf(change), change.sha256)
    else for (const key of result.keys()) if (key.startsWith(`${change.id} `)) result.delete(key)
  }
  return result
}

/** The generation that a copy with these contents is of. */
export async function generationOf(contents: Contents): Promise<string> {
  const lines = [...contents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, hash]) => `${key} ${hash}\n`)
  return `sha256:${(await sha256(lines.join(''))).slice(0, 16)}`
}
