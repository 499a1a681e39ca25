import { expect, test } from 'vitest'
import { BASE, load, question } from './folder.ts'
import { each } from './pathological.ts'
import { withinProcessorTime } from './within-processor-time.ts'

/** What an organisation may really write, as long as it may be. */
const TABLE = `| Service | Opening hours | Place | Contact |
| --- | --- | --- | --- |
${each(420, (index) => `| Service ${index} | 9:00 to 17:00 | Room ${index}, **first** floor | [write](link:contact) |\n`)}`
const LINKS = each(
  200,
  (index) =>
    `Read [the page about service ${index}](https://www.example.org/services/${index}/) and *ask* us.\n\n`,
)
const LISTS = each(
  60,
  (index) =>
    `- Step ${index}\n  - two **steps**\n    1. three [steps](link:contact)\n       - four steps\n         - five steps deep\n`,
)

test('an answer of 60,000 characters with long tables, 200 links and lists five deep is published', async () => {
  const answer = `${TABLE}\n${LINKS}${LISTS}`
  expect(answer.length).toBeGreaterThan(58_000)
  const { messages, corpus } = await load({ 'questions/renew.md': question('How do I renew?', answer) })
  expect(messages).toEqual([])
  const tree = corpus?.questions.find(({ id }) => id === 'renew')?.tree
  expect(tree?.children.map(({ type }) => type)).toEqual([
    'table',
    ...Array.from({ length: 200 }, () => 'paragraph'),
    'list',
  ])
})

const registry = (line: (index: number) => string): string => `${BASE['links.yaml']}${each(10_000, line)}`
const link = (index: number, access = 'access') =>
  `service-${index}: { url: "https://www.example.org/services/service-${index}/index.html", precision: exact, ${access}: public, label: { en: The page of service ${index}, de: Die Seite von Dienst ${index} } }\n`

test('a registry of ten thousand links is read', async () => {
  const { messages, corpus } = await load({ 'links.yaml': registry((index) => link(index)) })
  expect(messages).toEqual([])
  expect(corpus?.links.size).toBe(10_001)
})

test('one that takes several lines for each, too', async () => {
  const lines = (index: number) =>
    `service-${index}:\n  url: https://www.example.org/${index}\n  precision: exact\n  access: public\n  label:\n    en: Service ${index}\n    de: Dienst ${index}\n`
  const { messages, corpus } = await load({ 'links.yaml': registry(lines) })
  expect(messages).toEqual([])
  expect(corpus?.links.size).toBe(10_001)
})

test('ten thousand links with the same mistake are one error, and the number of the others', async () => {
  const { messages } = await withinProcessorTime(20_000, () =>
    load({ 'links.yaml': registry((index) => link(index, 'acess')) }),
  )
  const said = messages.map(({ rule, severity, message }) => `${severity} ${rule}: ${message}`)
  expect(said).toEqual([
    'note file/limit: there are 19999 more mistakes in the fields of this file',
    expect.stringMatching(/^error frontmatter\/(?:unknown|missing)-field: /),
  ])
})

test('a thousand different mistakes are a thousand errors', async () => {
  const { messages } = await load({
    'links.yaml': registry((index) => link(index, index % 25 === 0 ? 'acess' : 'access')),
  })
  // A misspelt field is not missing as well.
  expect(messages.filter(({ rule }) => rule === 'frontmatter/unknown-field')).toHaveLength(400)
  expect(new Set(messages.map(({ rule }) => rule))).toEqual(new Set(['frontmatter/unknown-field']))
})

test('a scenario and a catalog with a thousand questions in order are read', async () => {
  const ids = Array.from({ length: 1_000 }, (_, index) => `question-number-${index}`)
  const files = Object.fromEntries(
    ids.map((id) => [`questions/${id}.md`, question(`What is ${id}?`, 'Ask.')]),
  )
  const { messages } = await load({
    ...files,
    'scenarios/borrow.yaml': `${BASE['scenarios/borrow.yaml']}order: [${ids.join(', ')}]\n`,
  })
  expect(messages).toEqual([])
})
