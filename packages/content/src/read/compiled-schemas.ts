import { SCHEMAS } from '@topasked/schema'
import type { ValidateFunction } from 'ajv/dist/2020.js'
import { makeAjv } from './make-ajv.ts'
import { SCHEMA_KINDS } from './schema-kinds.ts'

const ajv = makeAjv()

/**
 * Validators by kind of file. They are compiled when this is loaded; a page may not do that, so `browser/compiled-schemas.ts`
 * takes its place there.
 */
export const compiledSchemas: ReadonlyMap<string, ValidateFunction> = new Map(
  SCHEMA_KINDS.map((kind) => [kind, ajv.compile(SCHEMAS[kind])]),
)
