import { type Corpus, type LoadResult, messagesOf } from '@topasked/content'
import type { Message } from '@topasked/schema'
import { printMessages, reportContext } from './check.ts'

/** Prints messages about content for a build: in a workflow as annotations. */
export async function printForBuild(
  messages: readonly Message[],
  dir: string,
  files: LoadResult['files'],
): Promise<void> {
  if (messages.length === 0) return
  const format = process.env.GITHUB_ACTIONS ? 'github' : 'human'
  await printMessages(messages, format, await reportContext(dir, files, process.stdout))
}

export function isError({ severity }: Message): boolean {
  return severity === 'error'
}

/** Whether a message costs a document, or leaves a question out of a channel: with --strict it is an error. */
function costsSomething({ rule, severity }: Message): boolean {
  return severity === 'warning' && (rule.startsWith('pdf/') || rule === 'html/answer-present')
}

/** The messages as --strict has them. */
export function strictly(messages: readonly Message[]): Message[] {
  return messages.map((message) => (costsSomething(message) ? { ...message, severity: 'error' } : message))
}

/** The messages that channels have added to the sources since `before`. */
export function messagesSince(before: readonly Message[], { files }: Corpus): Message[] {
  const known = new Set(before.map((message) => JSON.stringify(message)))
  return messagesOf(files).filter((message) => !known.has(JSON.stringify(message)))
}
