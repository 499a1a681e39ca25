/** Concurrent operations: enough to keep a disk busy, few enough for any limit on open files. */
const CONCURRENCY = 32

/** Runs `work` for every item, several at a time. @throws the first error, after all running work has ended */
export async function inParallel<T>(items: Iterable<T>, work: (item: T) => Promise<void>): Promise<void> {
  const queue = items[Symbol.iterator]()
  const worker = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value)
  }
  const ended = await Promise.allSettled(Array.from({ length: CONCURRENCY }, worker))
  for (const result of ended) if (result.status === 'rejected') throw result.reason
}
