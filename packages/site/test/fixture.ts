import { fileURLToPath } from 'node:url'

/** The content that the tests publish: a frozen copy, so that no edit of the answers in `faq/` changes what they see. */
export const CONTENT = fileURLToPath(new URL('../../content/fixtures/two-factor', import.meta.url))

/** The day for which it is published: after the reviews of its answers, before any of them is due again. */
export const AS_OF = '2026-11-24'
