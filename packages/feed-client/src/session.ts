import { Failure } from './failure.ts'
import type { Settings } from './options.ts'

/** One synchronisation: its time, its bytes and whether it goes on. */
export interface Session {
  readonly settings: Settings
  /** Aborted when time is up, when the caller says so, and when the session is closed. */
  readonly signal: AbortSignal
  /** Waits for work, but not longer than the session lasts. @throws {Failure} `aborted`, `timeout`; what the work throws */
  within<T>(work: PromiseLike<T>): Promise<T>
  /** Bytes that were read. @throws {Failure} `too-large` when there are more than may be read in all */
  spend(bytes: number): void
  /** Ends what is still under way. */
  close(): void
}

export function openSession(settings: Settings): Session {
  const { signal: outer, timeout, maxTotalBytes } = settings
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(() => {
    controller.abort(new Failure('timeout', `the synchronisation took longer than ${timeout} ms`))
  }, timeout)
  const stop = () =>
    controller.abort(new Failure('aborted', 'the synchronisation was aborted', { cause: outer?.reason }))
  if (outer?.aborted) stop()
  outer?.addEventListener('abort', stop)
  let left = maxTotalBytes
  return {
    settings,
    signal,
    within: (work) => untilAborted(work, signal),
    spend(bytes) {
      left -= bytes
      if (left < 0)
        throw new Failure('too-large', `the files have more than ${maxTotalBytes} bytes (maxTotalBytes)`)
    },
    close() {
      clearTimeout(timer)
      outer?.removeEventListener('abort', stop)
      controller.abort()
    },
  }
}

function untilAborted<T>(work: PromiseLike<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason)
    const settled = () => signal.removeEventListener('abort', stop)
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop)
    Promise.resolve(work).then(resolve, reject).finally(settled)
  })
}
