import { together } from '../../../fix/edit.ts'
import type { SchemaRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'

export const frontmatterUnknownField: SchemaRule = {
  id: 'frontmatter/unknown-field',
  stage: 'schema',
  severity: 'error',
  description: 'Every field is defined in the schema.',
  fixes: true,
  explain({ error, path, yaml, value }) {
    if (error.keyword !== 'additionalProperties') return undefined
    const name = String(error.params.additionalProperty)
    const schema = error.parentSchema as { properties?: object; patternProperties?: Record<string, object> }
    const [start, end] = yaml.span([...path, name], 'key')
    const place = yaml.range(start, end)
    const pattern = Object.keys(schema.patternProperties ?? {})[0]
    if (pattern) {
      const isLocales = pattern.includes('A-Z')
      const help = isLocales
        ? 'use a language tag such as en or zh-Hant'
        : 'use lower-case letters, digits and single hyphens, as in new-phone'
      return {
        reason: `${name} is not a ${isLocales ? 'language tag' : 'name that can be used here'}`,
        help,
        place,
      }
    }
    const known = Object.keys(schema.properties ?? {})
    const given = typeof value === 'object' && value !== null ? Object.keys(value) : []
    const similar = similarTo(
      name,
      known.filter((field) => !given.includes(field)),
    )
    const reason = `there is no field ${name} here`
    if (!similar) return { reason, help: `remove the line, or use one of: ${known.join(', ')}`, place }
    const edits = similar.certain
      ? together(yaml.replaceName([...path, name], name, similar.name, 'key'))
      : undefined
    return { reason, help: `there is a field with a similar name: ${similar.name}`, place, edits }
  },
}
