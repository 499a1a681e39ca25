import { corpusOf, type TextDescription } from '../../../exporters/test/corpus.ts'
import { sha256Of, treeOf } from './serve-feed.ts'

export const day = (number: number) => `2026-01-${String(number).padStart(2, '0')}T00:00:00Z`
export const answer = (markdown: string, updatedAt: string, meta = {}): { en: TextDescription } => {
  return { en: { title: 'How?', markdown, updatedAt, meta } }
}

/** The tree of a feed in one language, built with history; `left` are the questions that went, and when. */
export const build = (
  questions: Record<string, { en: TextDescription }>,
  left: Readonly<Record<string, string>> = {},
) =>
  treeOf(
    corpusOf({
      catalog: { locales: { default: 'en' } },
      questions,
      past: { left: new Map(Object.entries(left)), untranslated: new Map() },
    }),
  )

/** Three questions; then one changed, one went and another came that answers in its place. */
export const QUESTIONS = { a: answer('A.', day(1)), b: answer('B.', day(2)), c: answer('C.', day(3)) }
export const FIRST = build(QUESTIONS)
export const SECOND = build(
  { a: answer('A.', day(1)), b: answer('B, better.', day(5)), d: answer('D.', day(6), { aliases: ['c'] }) },
  { c: day(6) },
)

interface Log {
  readonly cursor: string
  readonly changes: Change[]
}

interface Change {
  readonly op: string
  readonly id: string
  readonly locale: string
  readonly sha256: string
}

/** A tree with another text in the place of the file of a question, and a list of changes that says so. */
export function withFile(tree: ReadonlyMap<string, string>, path: string, file: string): Map<string, string> {
  const [, locale, id] = /^questions\/(.*)\/(.*)\.json$/.exec(path) ?? []
  return withLog(new Map([...tree, [path, file]]), (log) => ({
    ...log,
    changes: log.changes.map((change) =>
      change.id === id && change.locale === locale ? { ...change, sha256: sha256Of(file) } : change,
    ),
  }))
}

/** A tree with another list of changes, of which the generation is right. */
export function withLog(tree: ReadonlyMap<string, string>, edit: (log: Log) => Log): Map<string, string> {
  const log = edit(JSON.parse(tree.get('changes.json') ?? ''))
  const upserts = log.changes.filter(({ op }) => op === 'upsert')
  const lines = upserts.map(({ id, locale, sha256 }) => `${id} ${locale} ${sha256}\n`).sort()
  const generation = `sha256:${sha256Of(lines.join('')).slice(0, 16)}`
  return new Map([...tree, ['changes.json', JSON.stringify({ ...log, generation })]])
}
