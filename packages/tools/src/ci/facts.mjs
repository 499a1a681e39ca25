/** The content as the scheduled workflows see it. */
import { fileURLToPath } from 'node:url'
import { CONTENT } from '../content-folder.mjs'
import { source } from './command.mjs'

/** @typedef {ReturnType<typeof import('./corpus-facts.ts').factsOf>} Facts */

/**
 * What `corpus-facts.ts` prints. @throws when the content has errors
 * @param {{ asOf?: string }} [options]
 */
export function readFacts({ asOf } = {}) {
  const script = fileURLToPath(new URL('corpus-facts.ts', import.meta.url))
  const { code, stdout } = source(
    script,
    [process.env.TOPASKED_CONTENT || CONTENT, ...(asOf ? ['--as-of', asOf] : [])],
    { output: 'keep' },
  )
  if (code !== 0) throw new Error('the content has errors: run topasked check')
  return /** @type {Facts} */ (JSON.parse(stdout))
}
