import { type Corpus, localesOf } from '@topasked/content'
import { CHANNELS, type ChannelName } from '@topasked/schema'
import type { ChannelReaders } from './check/channel-readers.ts'
import type { CheckedFile } from './check/check-files.ts'
import { checkManifest } from './check/check-manifest.ts'
import type { Problem } from './check/problem.ts'
import type { PublishedTree } from './published-tree.ts'

export type Cell = 'ok' | 'differs' | 'missing' | 'extra' | '-'

/** A question in one language, with what was found in every column. */
export interface Row {
  readonly id: string
  readonly locale: string
  readonly cells: Readonly<Record<string, Cell>>
}

export interface Verification {
  readonly asOf: string
  /** Heads of the columns, in order. */
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly problems: readonly Problem[]
  /** Files that were read. */
  readonly read: number
  /** Files whose hash was checked. */
  readonly files: number
}

/**
 * Reads a published tree and says in what it differs from the content. The corpus has to be that of the day for which
 * to verify. Nothing is taken from the manifest but the lists of channels and of withheld documents: a tree whose hashes
 * were made to fit is read all the same.
 */
export async function compareTree(
  tree: PublishedTree,
  corpus: Corpus,
  siteUrl: string,
  readers: Readonly<Record<ChannelName, ChannelReaders>>,
): Promise<Verification> {
  const checks = CHANNELS.filter((name) => tree.manifest.channels.includes(name)).flatMap(
    (name) => readers[name].checks,
  )
  const columns = [...new Set(checks.map(({ column }) => column))]
  const checked: (CheckedFile & { readonly column: string })[] = []
  for (const { column, run } of checks)
    for (const file of await run({ corpus, tree, siteUrl })) checked.push({ ...file, column })
  const problems = [
    ...(await checkManifest(tree, corpus)),
    ...checked.flatMap((file) => file.problems),
    ...unknownFiles(tree, readers, new Set(checked.map(({ path }) => path))),
  ]
  const due = new Set(
    checked.flatMap(({ column, locale, entries = [] }) =>
      entries.map(({ id }) => `${column} ${locale} ${id}`),
    ),
  )
  return {
    asOf: corpus.asOf,
    columns,
    rows: rowsOf(corpus, columns, due, problems),
    problems: onePerCause(problems, tree),
    read: new Set(checked.map(({ path }) => path)).size,
    files: tree.paths.length,
  }
}

/** Files that no reader of their channel knows: whoever adds a file adds what reads it, or says why nothing does. */
function unknownFiles(
  { manifest, has }: PublishedTree,
  readers: Readonly<Record<ChannelName, ChannelReaders>>,
  read: ReadonlySet<string>,
): Problem[] {
  const unknown = manifest.files.filter(
    ({ path, channel }) =>
      has(path) && !read.has(path) && !readers[channel].unread.some(({ paths }) => paths.test(path)),
  )
  return unknown.map(({ path, channel }) => {
    return { kind: 'extra', channel, file: path, message: 'no reader of this channel knows this file' }
  })
}

/** `due`: column, locale and id of every question that has to be there. */
function rowsOf(
  corpus: Corpus,
  columns: readonly string[],
  due: ReadonlySet<string>,
  problems: readonly Problem[],
): Row[] {
  const ids = [...corpus.questions, ...problems.map(({ question: id = '' }) => ({ id }))].map(({ id }) => id)
  const known = [...new Set(ids)].filter((id) => id !== '').sort()
  return known.flatMap((id) =>
    localesOf(corpus).flatMap((locale): Row[] => {
      const own = problems.filter(
        (problem) => problem.question === id && (problem.locale ?? locale) === locale,
      )
      const cells = columns.map((column) => {
        const kinds = own.filter(({ channel }) => channel === column).map(({ kind }) => kind)
        return [column, cellOf(kinds, due.has(`${column} ${locale} ${id}`))] as const
      })
      return cells.every(([, cell]) => cell === '-') ? [] : [{ id, locale, cells: Object.fromEntries(cells) }]
    }),
  )
}

function cellOf(kinds: readonly Problem['kind'][], isDue: boolean): Cell {
  if (kinds.includes('extra')) return 'extra'
  if (!isDue) return '-'
  if (kinds.includes('missing')) return 'missing'
  return kinds.length > 0 ? 'differs' : 'ok'
}

/** That a file is missing is one problem, whether the manifest or the content says so first. */
function onePerCause(problems: readonly Problem[], { has }: PublishedTree): Problem[] {
  const seen = new Set<string>()
  return problems.filter(({ kind, file, question, message }) => {
    const isWhole = kind === 'missing' && !has(file)
    const key = JSON.stringify(isWhole ? [kind, file] : [kind, file, question, message])
    return !(isWhole && question) && !seen.has(key) && seen.add(key)
  })
}
