import { loadCorpus } from '@topasked/content'
import type { Message } from '@topasked/schema'
import { contentAt } from './content-at.ts'

/** The same wherever in its file it is. */
const keyOf = ({ file, rule, message }: Message): string => JSON.stringify([file, rule, message])

/**
 * Every error, and the warnings and notes that the content at a commit did not have: what a change brings, and nothing
 * that it found there. @throws {UsageError} when there is no such commit or no content in it.
 */
export async function newMessages(
  messages: readonly Message[],
  dir: string,
  ref: string,
  asOf: string | undefined,
): Promise<readonly Message[]> {
  const at = await contentAt(dir, ref)
  try {
    const before = await loadCorpus({ dir: at.dir, asOf })
    const counts = new Map<string, number>()
    for (const message of before.messages) counts.set(keyOf(message), (counts.get(keyOf(message)) ?? 0) + 1)
    return messages.filter((message) => {
      const left = counts.get(keyOf(message)) ?? 0
      counts.set(keyOf(message), left - 1)
      return message.severity === 'error' || left <= 0
    })
  } finally {
    await at.remove()
  }
}
