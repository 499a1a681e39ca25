import { ID_PATTERN, RESERVED_IDS } from '@topasked/schema'
import type { Content } from '../read/content.ts'
import { EditError } from './edit-error.ts'
import { nameHint } from './name-hint.ts'

/** The two kinds of thing that have a permanent id. */
export type IdKind = 'question' | 'scenario'

const ID = new RegExp(ID_PATTERN)

/** The id that somebody may have meant: letters without accents, words joined by hyphens. */
function asId(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

/** @throws {EditError} when a text is no id; names the nearest one. */
function assertId(id: string): void {
  if (ID.test(id)) return
  const nearest = asId(id.replace(/(\.[A-Za-z-]+)?\.(md|yaml)$/, ''))
  const such = nearest ? `, such as ${nearest}` : ''
  throw new EditError(`"${id}" is not an id: use lower-case letters, digits and single hyphens${such}`)
}

/** Ids and former ids of one kind: former id -> id now; an id is its own. */
function idsOf({ questions, scenarios }: Content, kind: IdKind): Map<string, string> {
  const group = kind === 'question' ? questions : scenarios
  const former = [...group].flatMap(([id, { data }]) =>
    (data?.aliases ?? []).map((alias) => [alias, id] as const),
  )
  return new Map([...former, ...[...group.keys()].map((id) => [id, id] as const)])
}

/**
 * Makes sure that an id can be given to something new. `but` is what may have it as a former id: an id that moves back.
 * @throws {EditError} when it is no id, or was ever used.
 */
export function assertFree(content: Content, kind: IdKind, id: string, but?: string): void {
  assertId(id)
  const holder = idsOf(content, kind).get(id)
  if (holder === id) throw new EditError(`there is a ${kind} ${id} already`)
  if (holder !== undefined && holder !== but) {
    throw new EditError(`${id} is a former id of the ${kind} ${holder}: its old address leads there`)
  }
  if (Object.hasOwn(content.retired?.data ?? {}, id)) {
    throw new EditError(`${id} is retired (retired.yaml): an old address never gets a new meaning`)
  }
  const { locales } = content.catalog?.data ?? {}
  const reserved = [...RESERVED_IDS, ...(locales?.others ?? []), locales?.default ?? '']
  if (kind === 'scenario' && reserved.includes(id)) {
    throw new EditError(`${id} is an address of the site and cannot be a scenario`)
  }
}

/** @throws {EditError} when there is nothing of that id; names what it is called now, or one of a similar name. */
export function assertThere(content: Content, kind: IdKind, id: string): void {
  const ids = idsOf(content, kind)
  const now = ids.get(id)
  if (now === id) return
  if (now !== undefined) throw new EditError(`the ${kind} ${id} is called ${now} now`)
  if (Object.hasOwn(content.retired?.data ?? {}, id)) throw new EditError(`${id} is retired (retired.yaml)`)
  throw new EditError(`there is no ${kind} ${id}${nameHint(id, ids.keys(), false)}`)
}

/**
 * What an id stands for, where the call does not say.
 * @throws {EditError} when there is nothing of that id, or both a question and a scenario.
 */
export function kindOf(content: Content, id: string, kind: IdKind | undefined): IdKind {
  const isQuestion = content.questions.has(id)
  const isScenario = content.scenarios.has(id)
  if (kind === undefined && isQuestion && isScenario) {
    throw new EditError(
      `${id} is a question and a scenario: say which with --kind question or --kind scenario`,
    )
  }
  const found = kind ?? (isScenario || idsOf(content, 'scenario').has(id) ? 'scenario' : 'question')
  const chosen = kind === undefined && isQuestion ? 'question' : found
  assertThere(content, chosen, id)
  return chosen
}
