import { SCHEMAS } from '@topasked/schema'
import type { ErrorObject } from 'ajv/dist/2020.js'
import { compiledSchemas } from './compiled-schemas.ts'
import { SCHEMA_KINDS, type SchemaKind } from './schema-kinds.ts'
import type { SourceKind } from './source.ts'

/** What the schema of a file says of its fields. */
export interface Fields {
  readonly known: ReadonlySet<string>
  /** Fields whose value is free text. */
  readonly text: ReadonlySet<string>
  /** Fields that hold free texts: a list of them, or one for each language. */
  readonly holders: ReadonlySet<string>
  /** Fields that hold a list of anything else. */
  readonly lists: ReadonlySet<string>
}

/** The errors of a file's YAML value under the schema of its kind; none when there is no schema for the kind. */
export function schemaErrors(kind: SourceKind, value: unknown): readonly ErrorObject[] {
  const validate = compiledSchemas.get(kind)
  if (!validate || validate(value)) return []
  return validate.errors ?? []
}

interface FieldSchema {
  type?: string
  pattern?: string
  format?: string
  items?: FieldSchema
  properties?: Record<string, FieldSchema>
  patternProperties?: Record<string, FieldSchema>
}

function isText(field: FieldSchema | undefined): boolean {
  return field?.type === 'string' && !field.pattern && !field.format
}

interface Names {
  readonly known: Set<string>
  readonly text: Set<string>
  readonly holders: Set<string>
  readonly lists: Set<string>
}

function collect(schema: FieldSchema, names: Names): void {
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    names.known.add(name)
    if (isText(field)) names.text.add(name)
    if (isText(field.items) || Object.values(field.patternProperties ?? {}).some(isText))
      names.holders.add(name)
    if (field.type === 'array' && !isText(field.items)) names.lists.add(name)
    collect(field, names)
  }
  for (const field of Object.values(schema.patternProperties ?? {})) collect(field, names)
  if (schema.items) collect(schema.items, names)
}

const noNames = (): Names => ({ known: new Set(), text: new Set(), holders: new Set(), lists: new Set() })
const NO_FIELDS: Fields = noNames()
const fields = new Map<string, Fields>(
  SCHEMA_KINDS.map((kind: SchemaKind) => {
    const names = noNames()
    collect(SCHEMAS[kind] as FieldSchema, names)
    return [kind, names]
  }),
)

/** The field names that a kind of file can have, on any level. */
export function fieldsOf(kind: SourceKind): Fields {
  return fields.get(kind) ?? NO_FIELDS
}
