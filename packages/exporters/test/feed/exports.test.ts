import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { feedChannel } from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { campus, HOSTILE_TEXTS } from '../support/campus.ts'
import { filesOf, jsonAt, textAt } from '../support/files.ts'

const FOLDER = 'feed/v1/exports/en'
const rendered = filesOf(feedChannel, campus())
const rowsOf = (text: string): string[][] => parse(text)

test('the CSV has a row for each wording: the question, then the answer with the way to a person', async () => {
  const rows = rowsOf(textAt(await rendered, `${FOLDER}/faq.csv`))
  expect(rows.map(([question]) => question)).toEqual([
    'Also on paper?',
    'How do I register?',
    'Where do I enrol?',
    'I have a new phone.',
  ])
  expect(rows[2]?.[1]).toBe(
    'Open the portal (https://portal.example.edu/) (sign-in required).\n\n[Picture: The portal]\n\nTip: Once.\n\n' +
      'Full answer: https://faq.example.edu/q/register/\nAsk a person: Service Desk (https://desk.example.edu/)',
  )
})

test('what is over is not taught', async () => {
  for (const name of ['faq.csv', 'azure-question-answering.json', 'kendra-faq.json']) {
    expect(textAt(await rendered, `${FOLDER}/${name}`)).not.toContain('October')
  }
})

test('custom question answering: all wordings of a question with one answer in Markdown', async () => {
  const pairs = jsonAt<Array<{ op: string; value: object }>>(
    await rendered,
    `${FOLDER}/azure-question-answering.json`,
  )
  expect(pairs[1]).toEqual({
    op: 'add',
    value: {
      id: 2,
      answer:
        'Open the [portal](https://portal.example.edu/) (sign-in required).\n\n' +
        '![The portal](https://faq.example.edu/assets/faq/portal.01234567.svg)\n\n> **Tip**\n>\n> Once.\n\n' +
        'Full answer: https://faq.example.edu/q/register/\n\nAsk a person: Service Desk (https://desk.example.edu/)',
      source: 'topasked',
      questions: ['How do I register?', 'Where do I enrol?'],
      metadata: { question: 'register', scenario: 'start', owner: 'desk' },
      dialog: { isContextOnly: false, prompts: [] },
    },
  })
  expect(pairs.map(({ op }) => op)).toEqual(['add', 'add', 'add'])
})

test('Kendra: a document for each wording, with fields that every index has', async () => {
  const file = jsonAt<{ FaqDocuments: object[] }>(await rendered, `${FOLDER}/kendra-faq.json`)
  expect(file).toMatchObject({ SchemaVersion: 1 })
  expect(file.FaqDocuments[2]).toEqual({
    Question: 'Where do I enrol?',
    Answer: expect.stringContaining('Open the portal (https://portal.example.edu/)'),
    Attributes: {
      _source_uri: 'https://faq.example.edu/q/register/',
      _category: 'start',
      _last_updated_at: '2026-11-01T00:00:00Z',
    },
  })
})

test('each language has its own, and says in it whom to ask', async () => {
  const text = textAt(await rendered, 'feed/v1/exports/zh-Hant/faq.csv')
  expect(text).toContain('向職員查詢：服務台（https://desk.example.edu/）')
  expect(rowsOf(text)[1]?.[0]).toBe('如何登記？')
})

test.each([...HOSTILE_TEXTS, 'two\nlines', 'a "quoted", comma', 'carriage\r\nreturn'])(
  '%j is one cell',
  async (hostile) => {
    const questions = { one: { en: { title: hostile, alsoAsked: ['b'], markdown: 'a' } } }
    const files = await filesOf(feedChannel, corpusOf({ catalog: { locales: { default: 'en' } }, questions }))
    const rows = rowsOf(textAt(files, `${FOLDER}/faq.csv`))
    expect(rows.map((row) => row.length)).toEqual([2, 2])
    expect(rows[0]?.[0]).toBe(hostile)
  },
)

test.each([
  '=1+1',
  '+44 20 7946 0000',
  '-1',
  '@desk',
  '＝1+1',
  '＋44',
  '－1',
  '＠desk',
  ' =1+1',
  '\t=1+1',
  '\tx',
  '\r\nx',
])('a cell that begins as %j is no formula, and says the same', async (hostile) => {
  const questions = {
    one: {
      en: { title: hostile, alsoAsked: ['b', `b${hostile}`], markdown: '- Open the portal.\n- Log in.' },
    },
  }
  const files = await filesOf(feedChannel, corpusOf({ catalog: { locales: { default: 'en' } }, questions }))
  const rows = rowsOf(textAt(files, `${FOLDER}/faq.csv`))
  for (const cell of rows.flat()) expect(cell).not.toMatch(/^(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/u)
  expect(rows.map(([wording]) => wording)).toEqual([`\u200B${hostile}`, 'b', `b${hostile}`])
  expect(rows[0]?.[1]).toMatch(/^\u200B- Open the portal\.\n- Log in\./u)
})
