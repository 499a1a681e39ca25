import type { SchemaRule } from '../../rule.ts'

export const frontmatterEmpty: SchemaRule = {
  id: 'frontmatter/empty',
  stage: 'schema',
  severity: 'error',
  description: 'A field that is present has a value.',
  examples: [
    {
      name: 'nothing after the colon',
      in: 'question',
      wrong: 'question:',
      right: 'question: How?',
      at: '2:1-2:9',
      help: 'write a value after the colon, or remove the line if the field is optional',
    },
    {
      name: 'empty quotes',
      in: 'question',
      wrong: 'question: ""',
      right: 'question: How?',
      at: '2:11-2:13',
      help: 'write a value after the colon, or remove the line if the field is optional',
    },
    {
      name: 'an empty list',
      in: 'scenarios',
      wrong: 'scenarios: []',
      right: 'scenarios: [borrow]',
      at: '3:12-3:14',
      help: 'write a value after the colon, or remove the line if the field is optional',
    },
    {
      name: 'a comma too many',
      in: 'field',
      wrong: 'tags:\n  - login\n  -',
      right: 'tags:\n  - login',
      at: '9:4-9:4',
      help: 'write a value after the colon, or remove the line if the field is optional',
    },
  ],
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
