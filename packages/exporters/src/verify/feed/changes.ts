import { createHash } from 'node:crypto'
import { localesOf } from '@topasked/content'
import type { SyncChange, SyncChanges, SyncEntry, SyncIndex, SyncQuestion } from '@topasked/schema'
import { checkFiles, compareField, type Report } from '../check/check-files.ts'
import type { VerifyContext } from '../check/context.ts'
import { movedQuestions } from '../content/moved.ts'
import { jsonAt } from './item.ts'
import { publishedIn, questionPath } from './sync-questions.ts'

const INDEX = 'feed/v1/index.json'
const CHANGES = 'feed/v1/changes.json'

type Upsert = Extract<SyncChange, { op: 'upsert' }>
type Gone = Exclude<SyncChange, { op: 'upsert' }>

const keyOf = ({ id, locale }: { readonly id: string; readonly locale: string }): string => `${id} ${locale}`

/** What a copy is, once all changes have been made to it in order. */
interface Copy {
  readonly there: Map<string, Upsert>
  readonly gone: Map<string, Gone>
}

function replay(changes: readonly SyncChange[]): Copy {
  const copy: Copy = { there: new Map(), gone: new Map() }
  for (const change of changes) {
    if (change.op === 'upsert') {
      copy.there.set(keyOf(change), change)
      copy.gone.delete(change.id)
    } else {
      for (const [key, { id }] of copy.there) if (id === change.id) copy.there.delete(key)
      copy.gone.set(change.id, change)
    }
  }
  return copy
}

/** What index and changes say of the file of a question. */
async function compareSums(
  { id: question, locale, hash, sha256, url }: Pick<SyncEntry, 'id' | 'locale' | 'hash' | 'sha256' | 'url'>,
  { tree, siteUrl }: VerifyContext,
  report: Report,
): Promise<void> {
  const path = questionPath(locale, question)
  if (!tree.has(path)) return
  const file: Partial<SyncQuestion> = await jsonAt(path, tree)
  const compare = (name: string, expected: string | undefined, found: string) =>
    compareField(report, `the field ${name} differs from the question's file`, [expected, found], {
      question,
      locale,
    })
  compare('hash', file.hash, hash)
  compare('sha256', tree.sha256Of(path), sha256)
  compare('url', `${siteUrl}${path}`, url)
}

/** Former ids are deleted, or lead on to what is published in their place. */
function compareGone(
  { gone }: Copy,
  resumable: boolean,
  { corpus }: VerifyContext,
  published: ReadonlySet<string>,
  report: Report,
): void {
  const moved = new Map(movedQuestions(corpus).map(({ id, to }) => [id, to]))
  const left = new Set(corpus.past?.left.keys())
  for (const id of new Set([...moved.keys(), ...(resumable ? left : [])])) {
    if (published.has(id)) continue
    const to = moved.get(id)
    const expected = to !== undefined && published.has(to) ? `leads on to ${to}` : 'is deleted'
    const change = gone.get(id)
    const found = change?.op === 'redirect' ? `leads on to ${change.to}` : change ? 'is deleted' : 'nothing'
    const message = `the change of the former id ${id} differs from the content`
    compareField(report, message, [expected, found], { question: id })
  }
  for (const id of gone.keys()) {
    const isKnown = moved.has(id) || left.has(id) || corpus.past === undefined
    if (published.has(id) || !isKnown)
      report('extra', 'the question is published, or never was, so the list must not report it as removed', {
        question: id,
      })
  }
}

/** The changes lead a copy to what is published, and give the sums of what it will load. */
export const changes = checkFiles({
  column: 'feed/v1',
  files: () => [{ path: CHANGES }],
  async check({ path }, context, report) {
    const { tree, corpus } = context
    const { changes: list, cursor, generation, resumable } = await jsonAt<SyncChanges>(path, tree)
    const copy = replay(list)
    const others = new Map(copy.there)
    const ids = new Set<string>()
    for (const locale of localesOf(corpus)) {
      for (const { id } of publishedIn(context, locale)) {
        ids.add(id)
        const change = copy.there.get(keyOf({ id, locale }))
        others.delete(keyOf({ id, locale }))
        if (change) await compareSums(change, context, report)
        else
          report('missing', 'applying the changes does not produce this question', { question: id, locale })
      }
    }
    for (const { id: question, locale } of others.values())
      report('extra', 'applying the changes produces a question that must not be there', { question, locale })
    compareGone(copy, resumable, context, ids, report)
    const times = list.map(({ updatedAt }) => updatedAt)
    if (times.some((time, index) => time < (times[index - 1] ?? '')))
      report('order', 'the changes are not in chronological order')
    compareField(report, 'the cursor is not the time of the latest change', [times.at(-1) ?? cursor, cursor])
    const index = await jsonAt<SyncIndex>(INDEX, tree)
    compareField(report, 'the generation differs from that of the index', [index.generation, generation])
  },
})

/** The index gives the sums of the files, and of itself. */
export const sums = checkFiles({
  column: 'feed/v1',
  files: () => [{ path: INDEX }],
  async check({ path }, context, report) {
    const { generation, questions } = await jsonAt<SyncIndex>(path, context.tree)
    for (const entry of questions) await compareSums(entry, context, report)
    const lines = questions.map(({ id, locale, sha256 }) => `${id} ${locale} ${sha256}\n`)
    const expected = `sha256:${createHash('sha256').update(lines.join('')).digest('hex').slice(0, 16)}`
    compareField(report, 'the generation does not match the questions', [expected, generation])
  },
})
