import { createHash } from 'node:crypto'
import type { SyncChange, SyncChanges, SyncIndex } from '@topasked/schema'
import { expect, test } from 'vitest'
import { feedChannel } from '../../src/index.ts'
import { type CorpusDescription, corpusOf } from '../corpus.ts'
import { campus, HOSTILE_TEXTS } from '../support/campus.ts'
import { filesOf, jsonAt, textAt } from '../support/files.ts'

const DAY = (day: number) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`
const ask = (updatedAt: string, meta = {}) => ({ en: { title: 'How?', markdown: 'So.', updatedAt, meta } })
const only = { catalog: { locales: { default: 'en' } } }

async function changesOf(description: CorpusDescription): Promise<SyncChanges> {
  return jsonAt(await filesOf(feedChannel, corpusOf({ ...only, ...description })), 'feed/v1/changes.json')
}
const told = (changes: readonly SyncChange[]) =>
  changes.map((change) => {
    const { op, id, updatedAt } = change
    const more =
      op === 'upsert' ? change.locale : op === 'redirect' ? change.to : JSON.stringify(change.reason)
    return `${updatedAt.slice(8, 10)} ${op} ${id} ${more}`
  })

test('upserts, deletions and redirects in the order of their times', async () => {
  const { changes, cursor, resumable } = await changesOf({
    questions: { b: ask(DAY(3), { aliases: ['old-b'] }), a: ask(DAY(3)), c: ask(DAY(1)) },
    retired: {
      merged: { replacedBy: 'old-b' },
      over: { reason: { en: 'It has ended.' } },
      room: { kind: 'scenario', replacedBy: 'a' },
    },
    past: {
      left: new Map([
        ['old-b', DAY(2)],
        ['merged', DAY(9)],
        ['over', DAY(4)],
        ['draft-again', DAY(5)],
      ]),
      untranslated: new Map(),
    },
  })
  expect(told(changes)).toEqual([
    '01 upsert c en',
    '02 redirect old-b b',
    '03 upsert a en',
    '03 upsert b en',
    '04 delete over {"en":"It has ended."}',
    '05 delete draft-again undefined',
    '09 redirect merged b',
  ])
  expect([cursor, resumable]).toEqual([DAY(9), true])
})

test('a redirect to something that is not published is a deletion', async () => {
  const { changes } = await changesOf({
    questions: { a: ask(DAY(1)), hidden: ask(DAY(2), { channels: ['site'], aliases: ['old'] }) },
    retired: { gone: { replacedBy: 'hidden' }, loop: { replacedBy: 'pool' }, pool: { replacedBy: 'loop' } },
    past: { left: new Map([['gone', DAY(3)]]), untranslated: new Map() },
  })
  expect(changes.filter(({ op }) => op !== 'upsert').map(({ op, id }) => `${op} ${id}`)).toEqual([
    'delete loop',
    'delete pool',
    'delete old',
    'delete gone',
  ])
})

test('without history everything is there, and times are not to be relied on', async () => {
  const { changes, resumable } = await changesOf({
    questions: { a: ask(DAY(7), { aliases: ['old-a'] }) },
    retired: { over: { reason: { en: 'It has ended.' } } },
  })
  expect(changes.map(({ op, id, updatedAt }) => `${op} ${id} ${updatedAt}`)).toEqual([
    'delete over 1970-01-01T00:00:00Z',
    `upsert a ${DAY(7)}`,
    `redirect old-a ${DAY(7)}`,
  ])
  expect(resumable).toBe(false)
})

test('a translation changes when its original does, and an edition when its translation goes', async () => {
  const text = (updatedAt: string) => ({ title: 'How?', markdown: 'So.', updatedAt })
  const corpus = corpusOf({
    questions: { a: { en: text(DAY(8)), 'zh-Hant': text(DAY(2)) }, b: { en: text(DAY(1)) } },
    past: { left: new Map(), untranslated: new Map([['b.zh-Hant', DAY(6)]]) },
  })
  const files = await filesOf(feedChannel, corpus)
  const { questions } = jsonAt<SyncIndex>(files, 'feed/v1/index.json')
  expect(questions.map(({ id, locale, updatedAt }) => `${id} ${locale} ${updatedAt}`)).toEqual([
    `a en ${DAY(8)}`,
    `a zh-Hant ${DAY(8)}`,
    `b en ${DAY(1)}`,
    `b zh-Hant ${DAY(6)}`,
  ])
})

test('the changes list what the index lists, and the generation is that of both', async () => {
  const files = await filesOf(feedChannel, campus())
  const index = jsonAt<SyncIndex>(files, 'feed/v1/index.json')
  const { changes, generation } = jsonAt<SyncChanges>(files, 'feed/v1/changes.json')
  const upserts = changes.flatMap((change) =>
    change.op === 'upsert' ? [`${change.id} ${change.locale} ${change.sha256}`] : [],
  )
  const lines = index.questions.map(({ id, locale, sha256 }) => `${id} ${locale} ${sha256}`)
  expect(upserts.sort()).toEqual([...lines].sort())
  const digest = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex')
  expect([index.generation, generation]).toEqual(Array(2).fill(`sha256:${digest.slice(0, 16)}`))
})

test('each file is a line of the file with everything, and has the SHA-256 that the index names', async () => {
  const files = await filesOf(feedChannel, campus())
  const { questions } = jsonAt<SyncIndex>(files, 'feed/v1/index.json')
  const texts = questions.map(({ url }) => textAt(files, url.replace('https://faq.example.edu/', '')))
  expect(texts.join('')).toBe(textAt(files, 'feed/v1/all.ndjson'))
  expect(texts.map((text) => createHash('sha256').update(text).digest('hex'))).toEqual(
    questions.map(({ sha256 }) => sha256),
  )
})

/** What Python's splitlines takes for the end of a line. */
const LINE_ENDS = '\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029'

test.each([...HOSTILE_TEXTS, 'next\u0085line'])('a line holds %j whole', async (hostile) => {
  const corpus = corpusOf({ ...only, questions: { a: { en: { title: hostile, markdown: 'So.' } } } })
  const text = textAt(await filesOf(feedChannel, corpus), 'feed/v1/all.ndjson')
  expect([...text].filter((char) => LINE_ENDS.includes(char))).toEqual(['\n'])
  expect(JSON.parse(text).question).toBe(hostile)
})

test('who to hand over to is in the file of the question, in its language', async () => {
  const name = { en: 'Desk', 'zh-Hant': '服務台' }
  const desk = {
    name,
    contact: 'https://desk.example.edu/',
    hotline: '3943 8845',
    hours: { en: 'Mon to Fri' },
  }
  const files = await filesOf(
    feedChannel,
    corpusOf({ catalog: { owners: { desk } }, questions: { a: ask(DAY(1)) } }),
  )
  expect(jsonAt(files, 'feed/v1/questions/zh-Hant/a.json')).toMatchObject({
    contact: { name: '服務台', url: 'https://desk.example.edu/', hotline: '3943 8845', hours: 'Mon to Fri' },
  })
})

test('a retired question answers at its old address with what replaced it', async () => {
  const files = await filesOf(
    feedChannel,
    corpusOf({
      ...only,
      questions: { a: ask(DAY(1)) },
      retired: { b: { replacedBy: 'a' }, c: { replacedBy: 'b' } },
    }),
  )
  const path = (id: string) => `feed/v1/questions/en/${id}.json`
  expect([textAt(files, path('b')), textAt(files, path('c'))]).toEqual(
    Array(2).fill(textAt(files, path('a'))),
  )
})
