/** The content as the scheduled workflows see it. */
import { fileURLToPath } from 'node:url'
import { source } from './command.mjs'

/** What `corpus-facts.ts` prints. @throws when the content has errors */
export function readFacts({ asOf } = {}) {
  const dir = process.env.TOPASKED_CONTENT ? [process.env.TOPASKED_CONTENT] : []
  const script = fileURLToPath(new URL('corpus-facts.ts', import.meta.url))
  const { code, stdout } = source(script, [...dir, ...(asOf ? ['--as-of', asOf] : [])], { output: 'keep' })
  if (code !== 0) throw new Error('the content has errors: run topasked check')
  return JSON.parse(stdout)
}
