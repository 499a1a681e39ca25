import type { SchemaRule } from '../../rule.ts'
import { readDays } from './days.ts'

export const frontmatterDateFormat: SchemaRule = {
  id: 'frontmatter/date-format',
  stage: 'schema',
  severity: 'error',
  description: 'A date is written as year-month-day, such as 2026-11-24.',
  examples: [
    {
      name: '2026/1/5',
      in: 'reviewed',
      wrong: 'reviewed: 2026/1/5',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:19',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '2026.1.5',
      in: 'reviewed',
      wrong: 'reviewed: 2026.1.5',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:19',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '2026-1-5',
      in: 'reviewed',
      wrong: 'reviewed: 2026-1-5',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:19',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '2026年1月5日',
      in: 'reviewed',
      wrong: 'reviewed: 2026年1月5日',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:20',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '20260105',
      in: 'reviewed',
      wrong: 'reviewed: 20260105',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:19',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '2026–01–05',
      in: 'reviewed',
      wrong: 'reviewed: 2026–01–05',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:21',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '２０２６－０１－０５',
      in: 'reviewed',
      wrong: 'reviewed: ２０２６－０１－０５',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:21',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '5/1/2026',
      in: 'reviewed',
      wrong: 'reviewed: 5/1/2026',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:19',
      help: 'write reviewed: 2026-01-05 if the day comes first, reviewed: 2026-05-01 if the month does',
    },
    {
      name: '5.1.2026',
      in: 'reviewed',
      wrong: 'reviewed: 5.1.2026',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:19',
      help: 'write reviewed: 2026-01-05 if the day comes first, reviewed: 2026-05-01 if the month does',
    },
    {
      name: '5 January 2026',
      in: 'reviewed',
      wrong: 'reviewed: 5 January 2026',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:25',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: 'January 5, 2026',
      in: 'reviewed',
      wrong: 'reviewed: January 5, 2026',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:26',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '5-Jan-2026',
      in: 'reviewed',
      wrong: 'reviewed: 5-Jan-2026',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:21',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '民國115年1月5日',
      in: 'reviewed',
      wrong: 'reviewed: 民國115年1月5日',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:21',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: '2026-01-05T10:00:00Z',
      in: 'reviewed',
      wrong: 'reviewed: 2026-01-05T10:00:00Z',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:31',
      help: 'write: reviewed: 2026-01-05',
    },
    {
      name: 'the day first',
      in: 'reviewed',
      wrong: 'reviewed: 31/1/2026',
      right: 'reviewed: 2026-01-31',
      at: '6:11-6:20',
      help: 'write: reviewed: 2026-01-31',
    },
    {
      name: 'a word',
      in: 'reviewed',
      wrong: 'reviewed: today',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:16',
      help: 'write year-month-day, such as 2026-11-24',
    },
    {
      name: 'no day',
      in: 'reviewed',
      wrong: 'reviewed: 2026-01',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:18',
      help: 'write year-month-day, such as 2026-11-24',
    },
    {
      name: 'a year',
      in: 'reviewed',
      wrong: 'reviewed: 2026',
      right: 'reviewed: 2026-01-05',
      at: '6:11-6:15',
      help: 'write year-month-day, such as 2026-11-24',
    },
  ],
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
