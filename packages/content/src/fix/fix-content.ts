import { type LoadOptions, type LoadResult, loadCorpus } from '../load-corpus.ts'
import { type FixResult, fixInRounds } from './fix-in-rounds.ts'

/**
 * Makes every fix that is safe to make without asking, in memory: the content is read and fixed again until nothing
 * changes. Writes nothing.
 * @throws {ContentFolderError} when the folder cannot be read.
 */
export function fixContent(options: Omit<LoadOptions, 'texts'>): Promise<FixResult<LoadResult>> {
  return fixInRounds((texts) => loadCorpus({ ...options, texts }))
}
