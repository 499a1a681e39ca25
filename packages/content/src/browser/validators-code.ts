import { SCHEMAS } from '@topasked/schema'
import standalone from 'ajv/dist/standalone/index.js'
import { makeAjv } from '../read/make-ajv.ts'
import { SCHEMA_KINDS } from '../read/schema-kinds.ts'

/**
 * The validators of the check as the text of an ES module, one export for each kind of file: for pages whose policy
 * allows no code that is made at run time.
 */
export function validatorsCode(): string {
  const ajv = makeAjv({ code: { source: true, esm: true } })
  for (const kind of SCHEMA_KINDS) ajv.addSchema(SCHEMAS[kind], `urn:topasked:${kind}`)
  const refs = SCHEMA_KINDS.map((kind) => [kind, `urn:topasked:${kind}`] as const)
  return standalone.default(ajv, Object.fromEntries(refs))
}
