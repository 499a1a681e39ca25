import type { SchemaRule } from '../../rule.ts'
import { readDays } from './days.ts'

export const frontmatterDateFormat: SchemaRule = {
  id: 'frontmatter/date-format',
  stage: 'schema',
  severity: 'error',
  description: 'A date is written as year-month-day, such as 2026-11-24.',
  explain({ error, value, field, path, yaml }) {
    const isDay = (error.parentSchema as { format?: string } | undefined)?.format === 'date'
    const typed = yaml.typed(path) ?? String(value)
    if (!isDay || value === null || typeof value === 'object' || /^\d{4}-\d{2}-\d{2}$/.test(String(value)))
      return undefined
    const days = readDays(typed.replace(/^["']|["']$/g, ''))
    const [first, second] = days.map((day) => `${path.at(-1)}: ${day}`)
    const help = second
      ? `write ${first} if the day comes first, ${second} if the month does`
      : first
        ? `write: ${first}`
        : 'write year-month-day, such as 2026-11-24'
    return { reason: `${field} is not a day in the form year-month-day`, help, place: yaml.place(path) }
  },
}
