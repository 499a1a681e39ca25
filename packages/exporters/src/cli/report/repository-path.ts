import { isAbsolute, relative, resolve } from 'node:path'
import type { Message } from '@topasked/schema'
import type { ReportContext } from './report-context.ts'

/**
 * Path of a message's file from the root of the repository, with forward slashes; for content outside of any
 * repository from the current folder, which then may begin with `..`.
 */
export function repositoryPath({ file }: Message, { realDir, repository }: ReportContext): string {
  const path = relative(repository, resolve(realDir, file))
  return isAbsolute(path) ? file : path.replaceAll('\\', '/')
}
