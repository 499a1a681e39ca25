import type { SchemaRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'

const EXAMPLES: Readonly<Record<string, string>> = {
  question: 'How do I …?',
  scenarios: '[id-of-a-scenario]',
  audience: '[group]',
  owner: 'team',
  reviewed: '2026-11-24',
}

/** Says nothing when an unknown field with a similar name is there: that is the same mistake. */
export const frontmatterMissingField: SchemaRule = {
  id: 'frontmatter/missing-field',
  stage: 'schema',
  severity: 'error',
  description: 'Every required field is present.',
  explain({ error, all, path, yaml }) {
    if (error.keyword !== 'required') return undefined
    const name = String(error.params.missingProperty)
    const misspelt = all.some(
      (other) =>
        other.keyword === 'additionalProperties' &&
        other.instancePath === error.instancePath &&
        similarTo(String(other.params.additionalProperty), [name]),
    )
    const where = path.length > 0 ? ` in ${path.join('.')}` : ''
    const finding = {
      reason: `the field ${name} is missing${where}`,
      help: `add a line: ${name}: ${EXAMPLES[name] ?? '…'}`,
      place:
        path.length > 0
          ? yaml.place(path, 'key')
          : yaml.range(-Math.min(4, yaml.offset), -Math.min(1, yaml.offset)),
    }
    return misspelt ? { ...finding, reason: '' } : finding
  },
}
