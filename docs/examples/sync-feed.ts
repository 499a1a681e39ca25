/**
 * Keeps a file up to date with a feed:
 *
 *     node --import tsx docs/examples/sync-feed.ts https://faq.example.edu/feed/v1/ copy.json
 */
import { readFile, rename, writeFile } from 'node:fs/promises'
import { type FeedCopy, FeedError, newCopy, syncFeed } from '@topasked/feed-client'

const [source, file] = process.argv.slice(2)
if (!source || !file) throw new Error('usage: sync-feed.ts SOURCE FILE')

const held = await readFile(file, 'utf8').then(
  (text): FeedCopy => JSON.parse(text),
  () => newCopy(source),
)

/** A reader of the file never sees half of it. */
async function keep(copy: FeedCopy, path: string): Promise<void> {
  await writeFile(`${path}.new`, JSON.stringify(copy))
  await rename(`${path}.new`, path)
}

try {
  const { copy, changes, how } = await syncFeed(held)
  await keep(copy, file)
  for (const { op, id, locale } of changes) console.log(op, id, locale)
  console.log(`${how}: ${Object.keys(copy.questions).length} questions of ${copy.generation}`)
} catch (error) {
  if (!(error instanceof FeedError)) throw error
  // The questions are what they were; what has been fetched already is kept for the next run.
  await keep(error.copy, file)
  console.error(`${error.reason}: ${error.message}`)
  process.exitCode = 1
}
