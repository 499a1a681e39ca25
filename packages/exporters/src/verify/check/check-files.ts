import type { Entry } from '@topasked/content'
import { entriesOf } from '../published-tree.ts'
import type { VerifyContext } from './context.ts'
import type { Problem } from './problem.ts'

/** A file that the content calls for. */
export interface WantedFile {
  readonly path: string
  readonly locale?: string
  /** The questions that it has to carry, where it is a file of answers. */
  readonly entries?: readonly Entry[]
}

/** A file that was looked at, with what is wrong in it. */
export interface CheckedFile extends WantedFile {
  readonly problems: readonly Problem[]
}

/** Reads files of some kinds and says what is wrong in them. */
export interface Check {
  /** Column of the table in which its problems stand. */
  readonly column: string
  run(context: VerifyContext): Promise<readonly CheckedFile[]>
}

export type Report = (kind: Problem['kind'], message: string, rest?: Partial<Problem>) => void

/** Files of one kind and how each is checked. */
export interface FileCheck<File extends WantedFile> {
  readonly column: string
  /** Files that have to be there. */
  files(context: VerifyContext): readonly File[]
  /** Whether a published file is of this kind: if nobody wants it, it must not be there. */
  owns?(path: string, context: VerifyContext): boolean
  /** Reports what is wrong. @throws when the file cannot be read as what it is. */
  check(file: File, context: VerifyContext, report: Report): void | Promise<void>
}

/** That a file is not there, or cannot be read, is a problem as well, and so is one that nobody wants. */
export function checkFiles<File extends WantedFile>(definition: FileCheck<File>): Check {
  const { column } = definition
  return {
    column,
    async run(context) {
      const { paths, manifest } = context.tree
      const files = definition.files(context)
      const wanted = new Set(files.map(({ path }) => path))
      const checked: CheckedFile[] = []
      for (const path of paths) {
        if (wanted.has(path) || !definition.owns?.(path, context)) continue
        const { questions = [], locale } = entriesOf(manifest).get(path) ?? {}
        const [question = ''] = questions
        const problems: Problem[] = []
        const about = questions.length === 1 ? { question } : {}
        reporter(problems, column, { path, ...(locale && { locale }) })(
          'extra',
          'this file must not be there',
          about,
        )
        checked.push({ path, problems })
      }
      for (const file of files)
        checked.push({ ...file, problems: await problemsIn(file, definition, context) })
      return checked
    },
  }
}

function reporter(problems: Problem[], channel: string, { path: file, locale }: WantedFile): Report {
  return (kind, message, rest = {}) => {
    problems.push({ kind, channel, file, ...(locale !== undefined && { locale }), message, ...rest })
  }
}

async function problemsIn<File extends WantedFile>(
  file: File,
  { column, check }: FileCheck<File>,
  context: VerifyContext,
): Promise<Problem[]> {
  const problems: Problem[] = []
  const report = reporter(problems, column, file)
  // What holds of a whole file holds of each question in it.
  const each = (file.entries ?? []).map(({ id: question }) => ({ question }))
  if (!context.tree.has(file.path)) {
    for (const about of [{}, ...each]) report('missing', 'this file is missing', about)
    return problems
  }
  try {
    await check(file, context, report)
  } catch (error) {
    const message = `this file cannot be read: ${String(error).replace(/^\w*Error: /u, '')}`
    for (const about of each.length > 0 ? each : [{}]) report('unreadable', message, about)
  }
  return problems
}

/** Reports that a field has another value than it should; nothing where they are the same. */
export function compareField(
  report: Report,
  message: string,
  [expected, found]: readonly [string | undefined, string | undefined],
  rest: Partial<Problem> = {},
): void {
  if (expected === found) return
  report('differs', message, { expected: expected ?? '(nothing)', found: found ?? '(nothing)', ...rest })
}

/** Tells what is in only one of two lists, and where the order differs. What is there twice is wanted twice. */
export function compareLists(
  expected: readonly string[],
  found: readonly string[],
  tell: (kind: 'missing' | 'extra' | 'order', item: string) => void,
): void {
  const without = (list: readonly string[], others: readonly string[]): string[] => {
    const left = [...others]
    return list.filter((item) => {
      const at = left.indexOf(item)
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
  }
  const [missing, extra] = [without(expected, found), without(found, expected)]
  for (const item of missing) tell('missing', item)
  for (const item of extra) tell('extra', item)
  const first = expected.find((item, index) => item !== found[index])
  if (missing.length + extra.length === 0 && first !== undefined) tell('order', first)
}
