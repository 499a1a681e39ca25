/** Writes the type of the interface words, and json/*.schema.json, the files that editors and other programs use. */
import { writeFileSync } from 'node:fs'
import type { SchemaName } from '@topasked/schema'
import { interfaceWordsModule } from './interface-words.ts'

writeFileSync(new URL('../src/interface/words.generated.ts', import.meta.url), interfaceWordsModule())

// The schemas are made from what was just written.
const { emitSchema, SCHEMAS } = await import('@topasked/schema')
for (const name of Object.keys(SCHEMAS) as SchemaName[]) {
  writeFileSync(new URL(`../json/${name}.schema.json`, import.meta.url), emitSchema(name))
}
