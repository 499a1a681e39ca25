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
  examples: [
    {
      name: 'no owner',
      in: 'owner',
      wrong: '# owner: desk',
      right: 'owner: desk',
      at: '1:1-1:4',
      help: 'add a line: owner: team',
    },
    {
      name: 'commented out with the wrong sign',
      in: 'reviewed',
      wrong: '# reviewed: 2026-01-05',
      right: 'reviewed: 2026-01-05',
      at: '1:1-1:4',
      help: 'add a line: reviewed: 2026-11-24',
    },
    {
      name: 'in a scenario',
      in: 'scenarios/pay.yaml',
      wrong: 'intro: { en: For readers }\n',
      right: 'title: { en: Paying }\n',
      at: '1:1-1:1',
      help: 'add a line: title: …',
    },
  ],
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
