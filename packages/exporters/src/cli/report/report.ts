import type { LoadResult } from '@topasked/content'
import type { Message } from '@topasked/schema'
import { reportGithub } from './github.ts'
import { reportHuman } from './human.ts'
import type { ReportContext } from './report-context.ts'
import { reportSarif } from './sarif.ts'

export const FORMATS = ['human', 'github', 'json', 'sarif'] as const
export type Format = (typeof FORMATS)[number]

/** Looks up source lines in the files that were read. */
export function lineLookup(files: LoadResult['files']): ReportContext['lineOf'] {
  const lines = new Map<string, readonly string[]>()
  const byPath = new Map(files.map((file) => [file.path, file]))
  return ({ file, line }) => {
    const known = lines.get(file) ?? String(byPath.get(file)?.value ?? '').split(/\r\n|\n|\r/)
    lines.set(file, known)
    return known[line - 1] ?? ''
  }
}

/** The text that `topasked check` prints. */
export function reportMessages(messages: readonly Message[], format: Format, context: ReportContext): string {
  if (format === 'json') return `${JSON.stringify(messages, null, 2)}\n`
  if (format === 'sarif') return reportSarif(messages, context)
  return format === 'github' ? reportGithub(messages, context) : reportHuman(messages, context)
}
