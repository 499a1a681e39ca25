import { together } from '../../../fix/edit.ts'
import type { SchemaRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'

export const frontmatterUnknownField: SchemaRule = {
  id: 'frontmatter/unknown-field',
  stage: 'schema',
  severity: 'error',
  description: 'Every field is defined in the schema.',
  fixes: true,
  examples: [
    {
      name: 'a misspelt field',
      in: 'scenarios',
      wrong: 'senarios: [borrow]',
      right: 'scenarios: [borrow]',
      at: '3:1-3:9',
      help: 'there is a field with a similar name: scenarios',
    },
    {
      name: 'a capital',
      in: 'owner',
      wrong: 'Owner: desk',
      right: 'owner: desk',
      at: '5:1-5:6',
      help: 'there is a field with a similar name: owner',
    },
    {
      name: 'a hyphen',
      in: 'field',
      wrong: 'review-by: 2027-01-05',
      right: 'reviewBy: 2027-01-05',
      at: '7:1-7:10',
      help: 'there is a field with a similar name: reviewBy',
    },
    {
      name: 'in a group',
      in: 'field',
      wrong: 'valid: { form: 2026-01-05 }',
      right: 'valid: { from: 2026-01-05 }',
      at: '7:10-7:14',
      help: 'there is a field with a similar name: from',
    },
    {
      name: 'a field of another system',
      in: 'field',
      wrong: 'layout: post',
      at: '7:1-7:7',
      help: 'remove the line, or use one of: question, scenarios, audience, summary, alsoAsked, owner, reviewed, reviewBy, valid, channels, tags, related, draft, aliases, source, original',
    },
    {
      name: 'no language tag',
      in: 'scenarios/pay.yaml',
      wrong: 'title: { en: Paying, 中文: 付款 }\n',
      right: 'title: { en: Paying, zh-Hant: 付款 }\n',
      at: '1:22-1:24',
      help: 'use a language tag such as en or zh-Hant',
    },
  ],
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
