export type * from './attention.ts'
export { type AttentionOptions, attentionOf } from './attention-of.ts'
