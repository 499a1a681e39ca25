/** Paths with slashes, on every system; `browser/posix.ts` takes its place where there is no Node. */
export { posix } from 'node:path'
