/** Kinds of files whose YAML has a schema. */
export const SCHEMA_KINDS = [
  'catalog',
  'links',
  'retired',
  'notices',
  'words',
  'scenario',
  'question',
  'translation',
] as const
export type SchemaKind = (typeof SCHEMA_KINDS)[number]
