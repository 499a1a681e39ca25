import { createHash } from 'node:crypto'
import type { SyncChange, SyncChanges, SyncIndex } from '@topasked/schema'
import type { Check, Say } from '../check.ts'
import { lookAt } from '../check.ts'
import { localesIn } from '../expect/editions.ts'
import { movedQuestions } from '../expect/moved.ts'
import type { VerifyContext } from '../surface.ts'
import { publishedIn } from '../surfaces/sync.ts'

const INDEX = 'feed/v1/index.json'
const CHANGES = 'feed/v1/changes.json'

const keyOf = (id: string, locale: string): string => `${id} ${locale}`

/** What a copy is, once all changes have been made to it in order. */
interface Replayed {
  readonly there: Map<string, Extract<SyncChange, { op: 'upsert' }>>
  readonly gone: Map<string, Exclude<SyncChange, { op: 'upsert' }>>
}

function replay(changes: readonly SyncChange[]): Replayed {
  const replayed: Replayed = { there: new Map(), gone: new Map() }
  for (const change of changes) {
    if (change.op === 'upsert') {
      replayed.there.set(keyOf(change.id, change.locale), change)
      replayed.gone.delete(change.id)
    } else {
      for (const key of replayed.there.keys()) if (key.startsWith(`${change.id} `)) replayed.there.delete(key)
      replayed.gone.set(change.id, change)
    }
  }
  return replayed
}

/** The file of a question, by the sums that index and changes give of it. */
async function compareSums(
  entry: {
    readonly id: string
    readonly locale: string
    readonly hash: string
    readonly sha256: string
    readonly url: string
  },
  { tree, siteUrl }: VerifyContext,
  say: Say,
): Promise<void> {
  const { id: question, locale, hash, sha256, url } = entry
  const path = `feed/v1/questions/${locale}/${question}.json`
  if (!tree.has(path)) return
  const file = JSON.parse((await tree.read(path)).toString('utf8')) as { hash?: string }
  const facts = [
    ['hash', file.hash, hash],
    ['sha256', tree.sha256Of(path), sha256],
    ['url', `${siteUrl}${path}`, url],
  ] as const
  for (const [name, expected = '(nothing)', found = '(nothing)'] of facts) {
    if (expected === found) continue
    say('differs', `the field ${name} is not that of the question's file`, {
      question,
      locale,
      expected,
      found,
    })
  }
}

function compareGone(
  replayed: Replayed,
  resumable: boolean,
  { corpus }: VerifyContext,
  published: ReadonlySet<string>,
  say: Say,
): void {
  const moved = new Map(movedQuestions(corpus).map(({ id, to }) => [id, to]))
  const left = [...(corpus.past?.left.keys() ?? [])]
  for (const id of new Set([...moved.keys(), ...(resumable ? left : [])])) {
    if (published.has(id)) continue
    const to = moved.get(id)
    const expected = to !== undefined && published.has(to) ? `leads on to ${to}` : 'is deleted'
    const change = replayed.gone.get(id)
    const found =
      change === undefined ? 'nothing' : change.op === 'redirect' ? `leads on to ${change.to}` : 'is deleted'
    if (expected !== found)
      say('differs', `what became of the former id ${id} differs from the content`, {
        question: id,
        expected,
        found,
      })
  }
  for (const id of replayed.gone.keys()) {
    const known = moved.has(id) || left.includes(id) || corpus.past === undefined
    if (published.has(id) || !known)
      say('extra', 'the question is published, or never was, and must not be given as gone', { question: id })
  }
}

async function lookAtChanges(bytes: Buffer, context: VerifyContext, say: Say): Promise<void> {
  const { changes, cursor, generation, resumable } = JSON.parse(bytes.toString('utf8')) as SyncChanges
  const replayed = replay(changes)
  const expected = localesIn(context.corpus).flatMap((locale) =>
    publishedIn(context, locale).map(({ id }) => ({ id, locale })),
  )
  for (const { id, locale } of expected) {
    const change = replayed.there.get(keyOf(id, locale))
    if (change) await compareSums(change, context, say)
    else say('missing', 'the changes do not lead to this question', { question: id, locale })
  }
  const keys = new Set(expected.map(({ id, locale }) => keyOf(id, locale)))
  for (const [key, { id, locale }] of replayed.there)
    if (!keys.has(key))
      say('extra', 'the changes lead to a question that must not be there', { question: id, locale })
  compareGone(replayed, resumable, context, new Set(expected.map(({ id }) => id)), say)
  const times = changes.map(({ updatedAt }) => updatedAt)
  if (times.some((time, index) => time < (times[index - 1] ?? '')))
    say('order', 'the changes are not in order of time')
  if (times.length > 0 && cursor !== times.at(-1))
    say('differs', 'the cursor is not the time of the last change', {
      expected: times.at(-1) ?? '',
      found: cursor,
    })
  const index = JSON.parse((await context.tree.read(INDEX)).toString('utf8')) as SyncIndex
  if (generation !== index.generation)
    say('differs', 'the generation is not that of the index', {
      expected: index.generation,
      found: generation,
    })
}

async function lookAtIndex(bytes: Buffer, context: VerifyContext, say: Say): Promise<void> {
  const { generation, questions } = JSON.parse(bytes.toString('utf8')) as SyncIndex
  for (const entry of questions) await compareSums(entry, context, say)
  const lines = questions.map(({ id, locale, sha256 }) => `${id} ${locale} ${sha256}\n`)
  const expected = `sha256:${createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16)}`
  if (generation !== expected)
    say('differs', 'the generation is not that of the questions', { expected, found: generation })
}

/** The changes lead a copy to what is published, and give the sums of what it will load. */
export const changes: Check = {
  name: 'feed/v1',
  channel: 'feed',
  run: async (context) => [
    await lookAt({ name: 'feed/v1', path: CHANGES }, context, (bytes, say) =>
      lookAtChanges(bytes, context, say),
    ),
    await lookAt({ name: 'feed/v1', path: INDEX }, context, (bytes, say) => lookAtIndex(bytes, context, say)),
  ],
}
