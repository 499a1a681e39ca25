import { Failure } from './failure.ts'
import { fileHash, hash, id, locale, time } from './patterns.ts'
import { readJson } from './read-json.ts'
import { listOf, objectOf, oneOf, type Shape, text } from './shape.ts'

interface Upsert {
  readonly op: 'upsert'
  readonly id: string
  readonly locale: string
  readonly updatedAt: string
  readonly sha256: string
}

interface Delete {
  readonly op: 'delete'
  readonly id: string
  readonly updatedAt: string
}

interface Redirect {
  readonly op: 'redirect'
  readonly id: string
  readonly updatedAt: string
  readonly to: string
}

/** A change of a kind that this client knows. Of its other fields, such as `url`, the client makes no use. */
export type Change = Upsert | Delete | Redirect

/** What `changes.json` says. */
export interface ChangeLog {
  readonly generation: string
  readonly cursor: string
  readonly resumable: boolean
  readonly changes: readonly Change[]
}

interface LogFile extends ChangeLog {
  readonly schemaVersion: 1
}

const SHAPES: Readonly<Record<string, Shape<Change>>> = {
  upsert: objectOf<Upsert>({ op: oneOf('upsert'), id, locale, updatedAt: time, sha256: fileHash }),
  delete: objectOf<Delete>({ op: oneOf('delete'), id, updatedAt: time }),
  redirect: objectOf<Redirect>({ op: oneOf('redirect'), id, updatedAt: time, to: id }),
}
const anyChange = objectOf<{ op: string }>({ op: text() })

/** A newer feed may have kinds of change that are not known here: they are passed over. */
const change: Shape<Change> = {
  problem: (value, path) => anyChange.problem(value, path) ?? shapeOf(value as Change)?.problem(value, path),
}

const shapeOf = ({ op }: Change) => (Object.hasOwn(SHAPES, op) ? SHAPES[op] : undefined)

const logFile = objectOf<LogFile>({
  schemaVersion: oneOf(1),
  generation: hash,
  cursor: time,
  resumable: oneOf(true, false),
  changes: listOf(change),
})

/** Reads `changes.json`. @throws {Failure} `malformed` */
export function readChangeLog(bytes: Uint8Array, url: string): ChangeLog {
  const log = readJson(bytes, logFile, url)
  const changes = log.changes.filter(shapeOf)
  const contradiction = contradictionIn(changes)
  if (contradiction !== undefined)
    throw new Failure('malformed', `${url} contradicts itself: ${contradiction}`)
  return { ...log, changes }
}

/** Each question and each former id has one change, and a former id leads to a question that is there. */
function contradictionIn(changes: readonly Change[]): string | undefined {
  const there = new Set(changes.flatMap((one) => (one.op === 'upsert' ? [one.id] : [])))
  const seen = new Set<string>()
  for (const one of changes) {
    const key = one.op === 'upsert' ? keyOf(one) : one.id
    if (seen.has(key)) return `${key} has more than one change`
    seen.add(key)
    if (one.op !== 'upsert' && there.has(one.id)) return `${one.id} is both present and removed`
    if (one.op === 'redirect' && !there.has(one.to))
      return `${one.id} redirects to ${one.to}, which does not exist`
  }
  return undefined
}

/** What a question is called in a copy. */
export const keyOf = ({ id, locale }: Pick<Upsert, 'id' | 'locale'>) => `${id} ${locale}`
