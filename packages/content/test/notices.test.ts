import { describe, expect, test } from 'vitest'
import { load } from './folder.ts'

const notices = (yaml: string) => ({ 'notices.yaml': yaml })
const BOTH = 'text: { en: Down, de: Gestört }'
const from = (start: string, end: string, text = BOTH) =>
  notices(`outage:\n  start: ${start}\n  end: ${end}\n  ${text}\n`)

describe('each mistake in notices.yaml is one message, at its place, with a fix', () => {
  test.each([
    {
      rule: 'notice/range',
      files: from('2026-02-01 09:00', '2026-02-01 08:30'),
      at: '3:8-3:24',
      help: 'name a later time than 2026-02-01 09:00',
    },
    {
      rule: 'notice/time',
      files: from('2026-02-01 09:00', '2026-02-30 08:30'),
      at: '3:8-3:24',
      help: 'correct the day',
    },
    {
      rule: 'notice/over',
      files: from('2026-01-30 09:00', '2026-01-31 23:59'),
      at: '1:1-1:7',
      help: 'delete it',
    },
    {
      rule: 'notice/translated',
      files: from('2026-02-01 09:00', '2026-02-02 08:30', 'text: { en: Down }'),
      at: '4:3-4:7',
      help: 'add it under text: de: …',
    },
    {
      rule: 'frontmatter/value',
      files: from('2026-02-01', '2026-02-02 08:30'),
      at: '2:10-2:20',
      help: 'as 2026-11-24 09:00',
    },
    {
      rule: 'frontmatter/missing-field',
      files: notices(`outage:\n  start: 2026-02-01 09:00\n  ${BOTH}\n`),
      at: '1:1-1:7',
      help: 'add a line: end: ',
    },
  ])('$rule', async ({ rule, files, at, help }) => {
    const { messages } = await load(files)
    const shown = messages.map((m) => [m.rule, m.file, `${m.line}:${m.column}-${m.endLine}:${m.endColumn}`])
    expect(shown).toEqual([[rule, 'notices.yaml', at]])
    expect(messages[0]?.help).toContain(help)
  })

  test('without a text in the default language nothing is published', async () => {
    const { corpus, messages } = await load(
      from('2026-02-01 09:00', '2026-02-02 08:30', 'text: { de: Gestört }'),
    )
    expect(corpus).toBeUndefined()
    expect(messages.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error notice/translated'])
  })
})

test('what is not over when the as-of day begins is there, to the minute in the time zone of the catalog', async () => {
  const { corpus } = await load(
    notices(`late:
  start: 2026-07-01 00:30
  end: 2026-07-01 06:00
  ${BOTH}
yesterday:
  start: 2026-01-31 08:00
  end: 2026-02-01 00:00
  ${BOTH}
until-today:
  start: 2026-01-31 08:00
  end: 2026-02-01 00:01
  ${BOTH}
`),
  )
  expect(corpus?.notices.map(({ id, start, end }) => [id, start, end])).toEqual([
    ['until-today', '2026-01-31T07:00:00Z', '2026-01-31T23:01:00Z'],
    ['late', '2026-06-30T22:30:00Z', '2026-07-01T04:00:00Z'],
  ])
})

test('an empty notices.yaml is no mistake', async () => {
  const { corpus, messages } = await load(notices('# nothing at the moment\n'))
  expect(messages).toEqual([])
  expect(corpus?.notices).toEqual([])
})
