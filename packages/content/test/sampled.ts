/** Whether every test runs in full, as each night: `npm run test:full`, or `TOPASKED_FULL=1` before a single one. */
export const FULL = process.env.TOPASKED_FULL === '1'

/** Each case in a full run, else every so manyth: the same ones at each run. Neighbours are variants of one another. */
export function sampled<T>(cases: Iterable<T>, every: number): T[] {
  return [...cases].filter((_, index) => FULL || index % every === 0)
}
