import type { SchemaRule } from '../../rule.ts'

export const frontmatterEmpty: SchemaRule = {
  id: 'frontmatter/empty',
  stage: 'schema',
  severity: 'error',
  description: 'A field that is present has a value.',
  explain({ error, value, field, path, yaml }) {
    const isNull = error.keyword === 'type' && value === null
    // The word null and ~ are values, as they were typed: frontmatter/text-expected says so where a text is wanted.
    if (isNull && error.params.type === 'string' && (yaml.typed(path) ?? '') !== '') return undefined
    if (!isNull && !['minLength', 'minItems', 'minProperties'].includes(error.keyword)) return undefined
    return {
      reason: `${field} is empty`,
      help: 'write a value after the colon, or remove the line if the field is optional',
      place: yaml.place(path),
    }
  },
}
