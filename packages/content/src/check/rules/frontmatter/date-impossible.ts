import type { SchemaRule } from '../../rule.ts'
import { readDays } from './days.ts'

export const frontmatterDateImpossible: SchemaRule = {
  id: 'frontmatter/date-impossible',
  stage: 'schema',
  severity: 'error',
  description: 'A date exists in the calendar.',
  explain({ error, value, path, yaml }) {
    if (error.keyword !== 'format' || error.params.format !== 'date') return undefined
    const [swapped] = readDays(String(value))
    const help = swapped
      ? `write: ${path.at(-1)}: ${swapped}`
      : 'write a date that exists, such as 2026-11-24'
    return { reason: `the date ${value} does not exist`, help, place: yaml.place(path) }
  },
}
