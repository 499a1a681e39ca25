import { expect, test } from 'vitest'
import { compareQuestions } from '../../src/diff/compare-questions.ts'
import type { SeenText, Snapshot } from '../../src/diff/snapshot.ts'
import { link, words } from '../../src/verify/answer/token.ts'

/** One answer in Arabic that leads somewhere, as the feed shows it. */
function snapshotOf(text: string, to = 'https://example.org/'): Snapshot {
  const about = {
    status: 'current',
    reviewed: '2026-01-05',
    scenarios: [],
    outdated: false,
    summary: '',
    text,
  }
  const seen: SeenText = {
    ...{ id: 'late', locale: 'ar', language: 'ar', title: 'تأخرت؟', ...about },
    readings: new Map([['feed', [words(text), link(to), words('.')]]]),
  }
  return {
    asOf: '2026-01-05',
    channels: ['feed'],
    locales: ['ar'],
    languages: new Map([['ar', 'ar']]),
    titles: new Map(),
    notices: new Map(),
    groups: new Map(),
    heldBack: new Set(),
    texts: new Map([['ar late', seen]]),
    scenarios: new Map(),
    urgent: [],
    redirects: new Map(),
    handouts: new Map(),
    carried: new Map(),
  }
}

const wordsOf = (before: Snapshot, after: Snapshot) =>
  compareQuestions(before, after).flatMap(({ words: changes }) =>
    changes.flatMap(({ chunks }) => chunks.filter(({ kind }) => kind !== 'same').map(({ text }) => text)),
  )

test('a changed word that runs from right to left is seen', () => {
  expect(wordsOf(snapshotOf('اسأل المكتبة'), snapshotOf('اسأل المكتب'))).toEqual(['المكتبة', 'المكتب'])
})

test('a link that leads elsewhere is seen as a link', () => {
  const changes = wordsOf(snapshotOf('اسأل'), snapshotOf('اسأل', 'https://example.org/b'))
  expect(changes).toEqual([' (leads to https://example.org/)', ' (leads to https://example.org/b)'])
})

test('the same words with other white space are no change', () => {
  expect(compareQuestions(snapshotOf('اسأل المكتبة'), snapshotOf('اسأل  المكتبة '))).toEqual([])
})
