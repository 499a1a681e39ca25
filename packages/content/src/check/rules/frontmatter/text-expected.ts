import { together, written } from '../../../fix/edit.ts'
import { quoteParts } from '../../../read/field-lines.ts'
import type { SchemaRule } from '../../rule.ts'

const KINDS: Readonly<Record<string, string>> = {
  number: 'a number',
  boolean: 'true or false',
  object: 'nothing',
}

export const frontmatterTextExpected: SchemaRule = {
  id: 'frontmatter/text-expected',
  stage: 'schema',
  severity: 'error',
  description:
    'Text that YAML would read as a number, true or false, nothing or a group of fields is in quotes.',
  fixes: true,
  explain({ error, value, field, path, yaml }) {
    if (error.keyword !== 'type' || error.params.type !== 'string') return undefined
    const [start, end] = yaml.span(path)
    const typed = yaml.typed(path)
    if (typed !== undefined && typed !== '') {
      const reason = `${field} should be a text, but YAML reads ${KINDS[typeof value] ?? 'something else'}`
      const span = { start, end }
      const parts = quoteParts(yaml.text, span)
      const help = `put it in quotes: ${written(yaml.text, parts)}`
      // Somebody who types true, false or nothing may mean just that, in another field.
      const edits = typeof value === 'number' ? together(yaml.rewrite(span, ...parts)) : undefined
      return { reason, help, place: yaml.range(start, end), edits }
    }
    const is = Array.isArray(value) ? 'a list' : 'a group of fields'
    return {
      reason: `${field} should be a text, but this is ${is}`,
      help: 'write one text on the same line, in quotes',
      place: yaml.range(start, end),
    }
  },
}
