import { isAbsolute, relative, resolve } from 'node:path'
import type { Message } from '@topasked/schema'
import type { ReportContext } from './report-context.ts'

/**
 * The path of a message's file relative to the repository root, with forward slashes. For content outside any
 * repository it is relative to the current folder, and may start with `..`.
 */
export function repositoryPath({ file }: Message, { realDir, repository }: ReportContext): string {
  const path = relative(repository, resolve(realDir, file))
  return isAbsolute(path) ? file : path.replaceAll('\\', '/')
}
