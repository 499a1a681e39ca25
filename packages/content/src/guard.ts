import { type Context, createContext, Script } from 'node:vm'

/** Work was ended since it took too long. */
export class TimeUpError extends Error {
  override readonly name = 'TimeUpError'

  constructor() {
    super('it takes too long')
  }
}

interface Box extends Context {
  work: () => void
}

const CALL = new Script('work()')
let box: Box | undefined

/**
 * Runs work that cannot wait, and ends it from outside when its time is over, in whatever loop it is: what it has done
 * until then stays done. The timer costs less than a tenth of a millisecond.
 * @throws {TimeUpError}
 */
function runWithin(milliseconds: number, work: () => void): void {
  box ??= createContext({ work }) as Box
  const outer = box.work
  box.work = work
  try {
    CALL.runInContext(box, { timeout: Math.ceil(milliseconds) })
  } catch (error) {
    // Not of this realm's class Error.
    const { code } = (error ?? {}) as { code?: unknown }
    throw code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? new TimeUpError() : error
  } finally {
    box.work = outer
  }
}

export interface Guarded<T> {
  /** Works on one item. May be called again for the same item. */
  readonly work: (item: T) => void
  /** Called once for an item that was not worked on: with what was thrown, or a `TimeUpError`. */
  readonly failed: (item: T, error: unknown) => void
  /** Milliseconds for an item. */
  readonly time: (item: T) => number
}

/** Milliseconds that items may take together before the next ones get a timer of their own. */
const SLICE = 50
/** Times an item is tried again, each time with twice the time, as long as the machine was busy with other things. */
const TRIES = 6

/**
 * Works on items one after another. One that fails or takes too long is named, and the others have their turn all the
 * same.
 */
export function forEachGuarded<T>(items: readonly T[], { work, failed, time }: Guarded<T>): void {
  let tries = 0
  let worked = 0
  for (let at = 0; at < items.length; ) {
    const allowed = time(items[at] as T) * 2 ** tries
    const [began, cpu] = [performance.now(), process.cpuUsage()]
    const isNext = (next: T | undefined) => next !== undefined && time(next) <= allowed
    try {
      runWithin(SLICE + allowed, () => {
        do {
          work(items[at] as T)
          at += 1
        } while (performance.now() - began < SLICE && isNext(items[at]))
      })
    } catch (error) {
      const item = items[at] as T
      const { user, system } = process.cpuUsage(cpu)
      worked += (user + system) / 1_000
      // A clock on the wall alone would refuse honest files on a busy machine.
      if (error instanceof TimeUpError && worked < time(item) && tries < TRIES) {
        tries += 1
        continue
      }
      failed(item, error)
      at += 1
    }
    tries = 0
    worked = 0
  }
}

/** What work comes to, or what it throws; a `TimeUpError` where it takes more than so many milliseconds. */
export function attempt<T>(
  milliseconds: number,
  work: () => T,
): { readonly value: T } | { readonly error: unknown } {
  let outcome: { readonly value: T } | { readonly error: unknown } = { error: undefined }
  forEachGuarded([work], {
    work(run) {
      outcome = { value: run() }
    },
    failed(_, error) {
      outcome = { error }
    },
    time: () => milliseconds,
  })
  return outcome
}
