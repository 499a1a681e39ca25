/**
 * What of the content package runs in a browser: bundlers take it in place of the whole. The `browser` field of
 * package.json says what takes the place of modules that need Node.
 */
export * from '../portable.ts'
export { type CheckedOne, checkOne } from './check-one.ts'
export type { SharedFolder } from './shared-folder.ts'
