import type { Guarded } from '../guard.ts'

/** Never thrown here: the page ends the worker in which all of this runs. */
export class TimeUpError extends Error {
  override readonly name = 'TimeUpError'
}

/** Works on items one after another. One that fails is named, and the others have their turn all the same. */
export function forEachGuarded<T>(items: readonly T[], { work, failed }: Guarded<T>): void {
  for (const item of items) {
    try {
      work(item)
    } catch (error) {
      failed(item, error)
    }
  }
}

/** What work comes to, or what it throws. */
export function attempt<T>(
  _milliseconds: number,
  work: () => T,
): { readonly value: T } | { readonly error: unknown } {
  try {
    return { value: work() }
  } catch (error) {
    return { error }
  }
}
