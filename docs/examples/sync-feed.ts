/**
 * Keeps a file up to date with a feed:
 *
 *     node --import tsx docs/examples/sync-feed.ts https://faq.example.edu/feed/v1/ copy.json
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { type FeedCopy, FeedError, syncFeed } from '@topasked/feed-client'

const [source, file] = process.argv.slice(2)
if (!source || !file) throw new Error('usage: sync-feed.ts SOURCE FILE')

/** Replaces the file as a whole, so that a reader never sees half of it. */
async function keep(copy: FeedCopy, path: string): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(copy))
  await rename(`${path}.new`, path)
}

const stored = await readFile(file, 'utf8').catch(() => undefined)
try {
  const { copy, changes, how, discarded } = await syncFeed(source, stored)
  await keep(copy, file)
  if (discarded !== undefined) console.error(`started anew: ${discarded}`)
  for (const { op, id, locale } of changes) console.log(op, id, locale)
  console.log(`${how}: ${Object.keys(copy.questions).length} questions of ${copy.generation}`)
} catch (error) {
  if (!(error instanceof FeedError)) throw error
  // The questions are unchanged; files that have been fetched are kept for the next run.
  await keep(error.copy, file)
  console.error(`${error.code}: ${error.message}`)
  process.exitCode = 1
}
