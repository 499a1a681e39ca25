import { FeedError } from '@topasked/feed-client'

/** The FeedError that a synchronisation ends with. Throws when it ends well, or with another error. */
export async function failureOf(work: Promise<unknown>): Promise<FeedError> {
  const outcome = await work.then(
    (value: unknown) => ({ value }),
    (reason: unknown) => reason,
  )
  if (!(outcome instanceof FeedError)) throw new Error('it did not fail as a feed does', { cause: outcome })
  return outcome
}
