/** Writes json/*.schema.json, the files that editors and other programs use. */
import { writeFileSync } from 'node:fs'
import { emitSchema, SCHEMAS, type SchemaName } from '@topasked/schema'

for (const name of Object.keys(SCHEMAS) as SchemaName[]) {
  writeFileSync(new URL(`../json/${name}.schema.json`, import.meta.url), emitSchema(name))
}
