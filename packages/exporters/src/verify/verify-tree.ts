import type { Corpus } from '@topasked/content'
import { checkFile } from './check-file.ts'
import { checkManifest } from './check-manifest.ts'
import { CHECKS } from './checks/index.ts'
import { localesIn } from './expect/editions.ts'
import type { Problem } from './problem.ts'
import { entriesOf, type PublishedTree } from './published-tree.ts'
import type { ExpectedFile, Surface, VerifyContext } from './surface.ts'
import { SURFACES } from './surfaces/index.ts'

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
  /** Files that were read as answers. */
  readonly read: number
  /** Files whose hash was checked. */
  readonly files: number
}

interface Checked {
  readonly column: string
  readonly file: ExpectedFile
  readonly problems: readonly Problem[]
}

/**
 * Reads a published tree and says in what it differs from the content. The corpus has to be that of the day for which
 * to verify. Nothing is taken from the manifest but the list of channels: a tree whose hashes were made to fit is read
 * all the same.
 */
export async function verifyTree(
  tree: PublishedTree,
  corpus: Corpus,
  siteUrl: string,
): Promise<Verification> {
  const context: VerifyContext = { corpus, tree, siteUrl }
  const surfaces = SURFACES.filter(({ channel }) => tree.manifest.channels.includes(channel))
  const columns = [...new Set(surfaces.map(({ name }) => name))]
  const problems: Problem[] = [...(await checkManifest(tree, corpus))]
  const checked: Checked[] = []
  for (const surface of surfaces) checked.push(...(await checkSurface(surface, context, problems)))
  problems.push(...checked.flatMap((one) => one.problems))
  const paths = new Set(checked.map(({ file }) => file.path))
  for (const check of CHECKS.filter(({ channel }) => tree.manifest.channels.includes(channel))) {
    for (const file of await check.run(context)) {
      problems.push(...file.problems)
      paths.add(file.path)
    }
  }
  return {
    asOf: corpus.asOf,
    columns,
    rows: rowsOf(corpus, columns, checked, problems),
    problems: onePerCause(problems),
    read: paths.size,
    files: tree.paths.length,
  }
}

async function checkSurface(surface: Surface, context: VerifyContext, stray: Problem[]): Promise<Checked[]> {
  const { tree } = context
  const expected = surface.expected(context)
  const paths = new Set(expected.map(({ path }) => path))
  for (const path of tree.paths) {
    if (!surface.owns(path, context) || paths.has(path)) continue
    const { name: channel } = surface
    stray.push({
      kind: 'extra',
      channel,
      file: path,
      ...idsOf(tree, path),
      message: 'this file must not be there',
    })
  }
  const checked: Checked[] = []
  for (const file of expected) {
    checked.push({ column: surface.name, file, problems: await checkFile(surface, file, context) })
  }
  return checked
}

/** The question of a file that nobody expected, where the manifest knows it. */
function idsOf(tree: PublishedTree, path: string): Pick<Problem, 'question' | 'locale'> {
  const { questions, locale } = entriesOf(tree.manifest).get(path) ?? {}
  const [id] = questions ?? []
  return { ...(questions?.length === 1 && id && { question: id }), ...(locale && { locale }) }
}

function cellOf(
  id: string,
  locale: string,
  column: string,
  due: boolean,
  problems: readonly Problem[],
): Cell {
  const own = problems.filter(
    (problem) =>
      problem.channel === column && problem.question === id && (problem.locale ?? locale) === locale,
  )
  if (own.some(({ kind }) => kind === 'extra')) return 'extra'
  if (!due) return '-'
  if (own.some(({ kind }) => kind === 'missing')) return 'missing'
  return own.length > 0 ? 'differs' : 'ok'
}

function rowsOf(
  corpus: Corpus,
  columns: readonly string[],
  checked: readonly Checked[],
  problems: readonly Problem[],
): Row[] {
  const due = new Set(
    checked.flatMap(({ column, file }) => file.entries.map(({ id }) => `${column} ${file.locale} ${id}`)),
  )
  const known = corpus.questions.map(({ id }) => id)
  const strange = problems.flatMap(({ question }) => question ?? [])
  const ids = [...new Set([...known, ...strange])].sort()
  return ids.flatMap((id) =>
    localesIn(corpus).flatMap((locale): Row[] => {
      const cells = columns.map((column) => [
        column,
        cellOf(id, locale, column, due.has(`${column} ${locale} ${id}`), problems),
      ])
      return cells.every(([, cell]) => cell === '-') ? [] : [{ id, locale, cells: Object.fromEntries(cells) }]
    }),
  )
}

/** A file that is missing is one problem, whether the manifest or the content says so first. */
function onePerCause(problems: readonly Problem[]): Problem[] {
  const unread = new Set(
    problems.filter(({ kind, question }) => kind === 'missing' && !question).map(({ file }) => file),
  )
  const seen = new Set<string>()
  return problems.filter((problem) => {
    if (problem.kind === 'missing' && problem.question && unread.has(problem.file)) return false
    const key = JSON.stringify([problem.kind, problem.file, problem.question, problem.message])
    return !seen.has(key) && seen.add(key)
  })
}
