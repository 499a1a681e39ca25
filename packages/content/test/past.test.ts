import { join } from 'node:path'
import { loadCorpus } from '@topasked/content'
import { expect, test } from 'vitest'
import { question } from './folder.ts'
import { makeRepository } from './repository.ts'

const DAY = (day: number) => `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`
const GERMAN = (of: string) =>
  `---\nquestion: Wie verlängere ich?\ntranslation: { of: "${of}", by: human, reviewed: true }\n---\n\nFragen Sie.\n`
const field = (line: string, title = 'How?') =>
  question(title, 'So.').replace('owner: desk\n', `owner: desk\n${line}\n`)

async function past(repository: ReturnType<typeof makeRepository>, asOf = '2026-02-01') {
  const { corpus, messages } = await loadCorpus({ dir: repository.dir, asOf })
  if (!corpus) throw new Error(JSON.stringify(messages))
  return { corpus, left: Object.fromEntries(corpus.past?.left ?? []), past: corpus.past }
}

/** What a question was at each of three commits, `plain`, `gone` or with further fields -> the day on which readers lost it, if they did. */
const CASES: ReadonlyArray<[id: string, versions: readonly string[], left: number | undefined]> = [
  ['stays', ['plain'], undefined],
  ['retired', ['plain', 'gone'], 2],
  ['renamed', ['plain', 'gone'], 2],
  ['draft-again', ['plain', 'draft: true', 'draft: true\nvalid: { until: 2030-01-01 }'], 2],
  ['draft-first', ['draft: true'], undefined],
  ['draft-then-gone', ['draft: true', 'gone'], undefined],
  ['draft-again-then-gone', ['plain', 'draft: true', 'gone'], 2],
  ['put-off', ['plain', 'valid: { from: 2026-03-01 }'], 2],
  ['to-come', ['valid: { from: 2026-03-01 }'], undefined],
  ['on-paper-only', ['plain', 'channels: [site, pdf]'], 2],
  ['on-paper-as-list', ['plain', 'channels:\n  - site\n  - pdf'], 2],
  ['never-in-the-feed', ['channels: [site]', 'draft: true'], undefined],
  ['brought-back', ['plain', 'gone', 'plain'], undefined],
]

async function left() {
  const repository = makeRepository()
  for (const day of [1, 2, 3]) {
    const files = CASES.flatMap(([id, versions]) => {
      const version = versions[day - 1]
      if (version === undefined) return []
      const text = version === 'gone' ? undefined : field(version === 'plain' ? '' : version)
      return [[`questions/${id}.md`, text] as const]
    })
    const names = day === 1 ? {} : { 'questions/renew.md': field('aliases: [renamed]') }
    const retired = { 'retired.yaml': 'retired: { replacedBy: renew }\n' }
    repository.commit(DAY(day), { ...Object.fromEntries(files), ...names, ...(day === 3 && retired) })
  }
  return (await past(repository)).left
}

test('when readers lost a question', async () => {
  const days = CASES.filter(([, , day]) => day !== undefined).map(([id, , day = 0]) => [id, DAY(day)])
  expect(await left()).toEqual(Object.fromEntries(days))
})

test('a clock that goes wrong does not turn history round', async () => {
  const repository = makeRepository({ 'questions/a.md': field('') })
  repository.commit(DAY(20))
  repository.commit(DAY(3), { 'questions/a.md': field('', 'How now?') })
  const { corpus } = await past(repository)
  expect(corpus.questions.find(({ id }) => id === 'a')?.updatedAt).toBe(DAY(20))
})

test('a question was published when it first had any of its names, or from its first day', async () => {
  const repository = makeRepository({
    'questions/a.md': field(''),
    'questions/c.md': field('valid: { from: 2026-01-15 }'),
  })
  repository.commit(DAY(1))
  repository.commit(DAY(2), { 'questions/a.md': undefined, 'questions/b.md': field('aliases: [a]') })
  const { corpus } = await past(repository)
  const publishedAt = (name: string) => corpus.questions.find(({ id }) => id === name)?.publishedAt
  expect([publishedAt('b'), publishedAt('c')]).toEqual([DAY(1), '2026-01-14T23:00:00Z'])
})

test('a translation that was taken away', async () => {
  const repository = makeRepository()
  repository.commit(DAY(1), { 'questions/renew.de.md': GERMAN('sha256:0000000000000000') })
  repository.commit(DAY(2), { 'questions/renew.de.md': undefined })
  expect([...((await past(repository)).past?.untranslated ?? [])]).toEqual([['renew.de', DAY(2)]])
})

test('a shallow clone has no past, and says so', async () => {
  const repository = makeRepository()
  repository.commit(DAY(1))
  repository.commit(DAY(2), { 'questions/a.md': field('') })
  const clone = join(repository.dir, '.git', 'clone')
  repository.git(['clone', '-q', '--depth', '1', `file://${repository.dir}`, clone])
  const { corpus, historyMissing } = await loadCorpus({ dir: clone, asOf: '2026-02-01' })
  expect(corpus?.past).toBeUndefined()
  expect(historyMissing).toContain('shallow clone')
})

test('an original in another language is missed like any other, and no translation that was taken away', async () => {
  const repository = makeRepository({ 'questions/stays.de.md': field('original: true', 'Wie?') })
  repository.commit(DAY(2), { 'questions/gone.de.md': field('original: true', 'Was?') })
  repository.commit(DAY(3), { 'questions/gone.de.md': undefined })
  const { messages } = await loadCorpus({ dir: repository.dir, asOf: '2026-02-01' })
  expect(messages.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
    'the question gone was published once and is gone',
  ])
  repository.commit(DAY(4), { 'retired.yaml': 'gone: { replacedBy: stays }\n' })
  const { left: lost, past: known, corpus } = await past(repository)
  expect(lost).toEqual({ gone: DAY(3) })
  expect([...(known?.untranslated ?? [])].filter(([name]) => name.startsWith('stays'))).toEqual([])
  expect(corpus.questions.find(({ id }) => id === 'stays')).toMatchObject({ locale: 'de', translation: null })
})
