import { loadCorpus } from '@topasked/content'
import { expect, test } from 'vitest'
import { BASE, OF_THE_BASE, question } from './folder.ts'
import { makeRepository } from './repository.ts'

const DAY = (day: number) => `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`
const at = (address: string, catalog = BASE['faq.yaml'] ?? '') => ({
  'faq.yaml': catalog.replace('https://help.example.org/', address),
})

/** Takes the place of the content that was there: `fees` is gone, `renew` stays as it was, `other` is new. */
const REPLACED = {
  'questions/fees.md': undefined,
  'questions/other.md': question('What can I pay?', 'Nothing at all.', 'scenarios: [pay]'),
}

async function look(dir: string) {
  const { corpus, messages, commit, historyMissing } = await loadCorpus({ dir, asOf: '2026-02-01' })
  const dates = corpus?.questions.map(({ id, publishedAt, updatedAt }) => [id, publishedAt, updatedAt])
  return {
    rules: messages.map(({ rule }) => rule).filter((rule) => !OF_THE_BASE.has(rule)),
    left: [...(corpus?.past?.left.keys() ?? [])],
    dates,
    commit,
    historyMissing,
  }
}

/** Content of somebody else, with a question that went in its time, too. */
function adopted() {
  const repository = makeRepository()
  const retired = { 'retired.yaml': 'old: { reason: { en: Gone. } }\n' }
  repository.commit(DAY(1), { 'questions/old.md': question('What was?', 'That.') })
  repository.commit(DAY(2), { 'questions/old.md': undefined, ...retired })
  return repository
}

test('content of another host that was committed has no part in the history of now', async () => {
  const repository = adopted()
  repository.commit(DAY(3), {
    ...at('https://faq.example.net/'),
    ...REPLACED,
    'retired.yaml': undefined,
  })
  expect(await look(repository.dir)).toMatchObject({
    rules: [],
    left: [],
    dates: [
      ['other', DAY(3), DAY(3)],
      ['renew', DAY(3), DAY(3)],
    ],
    historyMissing: undefined,
  })
  repository.commit(DAY(4), {
    'questions/other.md': undefined,
    'questions/fees.md': BASE['questions/fees.md'],
  })
  expect((await look(repository.dir)).rules).toEqual(['id/permanent'])
  repository.commit(DAY(5), { 'retired.yaml': 'other: { replacedBy: fees }\n' })
  expect(await look(repository.dir)).toMatchObject({ rules: [], left: ['other'] })
})

test('before the move is committed there is no history, and the reason is given', async () => {
  const repository = adopted()
  repository.write({ ...at('https://faq.example.net/'), ...REPLACED })
  const result = await look(repository.dir)
  expect(result).toMatchObject({ rules: [], left: [], commit: undefined })
  expect(result.historyMissing).toContain('siteUrl names another host since the last commit, faq.example.net')
})

test('on a branch that moves, what the main branch published elsewhere does not count', async () => {
  const repository = adopted()
  repository.git(['switch', '-q', '-c', 'own'])
  repository.commit(DAY(3), { ...at('https://faq.example.net/'), ...REPLACED })
  expect((await look(repository.dir)).rules).toEqual([])
})

test.each([
  ['the same address', at('https://help.example.org/')],
  ['another path on that host', at('https://help.example.org/faq/')],
  ['the host in capitals and quotes', at('"https://HELP.example.org/" # ours')],
])('an id that was published at this host is missed: %s', async (_, catalog) => {
  const repository = makeRepository()
  repository.commit(DAY(1))
  repository.write({ ...catalog, ...REPLACED })
  expect((await look(repository.dir)).rules).toEqual(['id/permanent'])
  repository.commit(DAY(2))
  expect((await look(repository.dir)).rules).toEqual(['id/permanent'])
})

test.each([
  ['unreadable', 'siteUrl: [\n'],
  ['without an address', 'title: { en: Help }\n'],
  ['gone', undefined],
])('a catalog that was once %s changes nothing', async (_, catalog) => {
  const repository = makeRepository()
  repository.commit(DAY(1))
  repository.commit(DAY(2), { 'faq.yaml': catalog })
  repository.commit(DAY(3), { ...at('https://help.example.org/'), ...REPLACED })
  expect((await look(repository.dir)).rules).toEqual(['id/permanent'])
})
