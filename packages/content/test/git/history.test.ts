import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { loadCorpus } from '@topasked/content'
import { expect, test } from 'vitest'
import { question } from '../folder.ts'
import { makeRepository } from '../repository.ts'

const DAY = (day: number) => `2026-01-${String(day).padStart(2, '0')}T12:00:00Z`
const DRAFT = question('What?', 'So.').replace('owner: desk\n', 'owner: desk\ndraft: true\n')
const AS_OF = '2026-02-01'

const errorsIn = async (dir: string) => {
  const { messages, historyMissing } = await loadCorpus({ dir, asOf: AS_OF })
  expect(historyMissing).toBeUndefined()
  return messages.filter(({ severity }) => severity === 'error').map(({ message }) => message)
}

test('a draft that is taken away is not missed, committed or not; what was published is', async () => {
  const repository = makeRepository({
    'questions/draft.md': DRAFT,
    'questions/late.md': question('A?', 'B.'),
  })
  repository.commit(DAY(1))
  repository.write({ 'questions/draft.md': undefined })
  expect(await errorsIn(repository.dir)).toEqual([])
  repository.commit(DAY(2), { 'questions/late.md': DRAFT })
  repository.commit(DAY(3), { 'questions/late.md': undefined, 'questions/fees.md': undefined })
  expect(await errorsIn(repository.dir)).toEqual(['the question fees was published once and is gone'])
})

test('names with line ends and names of submodules do not shift what is read of others', async () => {
  const repository = makeRepository({ 'questions/a\nHEAD:faq.yaml\nb.md': question('Odd?', 'So.') })
  repository.commit(DAY(1), { 'questions/draft.md': DRAFT })
  const head = repository.git(['rev-parse', 'HEAD']).trim()
  repository.git(['update-index', '--add', '--cacheinfo', `160000,${head},questions/module.md`])
  repository.git(['commit', '-q', '-m', 'Module'], DAY(2))
  repository.git(['rm', '-q', '-r', '--cached', 'questions/module.md'])
  repository.commit(DAY(3), {
    'questions/a\nHEAD:faq.yaml\nb.md': undefined,
    'questions/draft.md': undefined,
  })
  const missed = await errorsIn(repository.dir)
  expect(missed).toHaveLength(2)
  expect(missed.join()).toContain('the question module was published once')
  expect(missed.join()).not.toContain('draft')
})

/** A clone that was made with a filter. */
function partialClone(repository: ReturnType<typeof makeRepository>, filter: string): string {
  const dir = join(repository.dir, '.git', 'clone')
  repository.git(['config', 'uploadpack.allowFilter', 'true'])
  repository.git(['clone', '-q', `--filter=${filter}`, pathToFileURL(repository.dir).href, dir])
  return dir
}

test.each(['blob:none', 'tree:0'])(
  'a clone that lacks versions has no history, and says so: %s',
  async (filter) => {
    const repository = makeRepository({ 'questions/draft.md': DRAFT })
    repository.commit(DAY(1))
    repository.commit(DAY(2), { 'questions/draft.md': undefined })
    const clone = partialClone(repository, filter)
    const { commit, historyMissing } = await loadCorpus({ dir: clone, asOf: AS_OF })
    expect(commit).toBeUndefined()
    expect(historyMissing).toMatch(/^this is a partial clone that lacks earlier versions/)
  },
)

test('a clone that lacks only what nothing is read from has one', async () => {
  const repository = makeRepository({ 'images/large.txt': 'x'.repeat(5_000) })
  repository.commit(DAY(1))
  repository.commit(DAY(2), { 'images/large.txt': undefined })
  const clone = partialClone(repository, 'blob:limit=4k')
  const lacking = execFileSync('git', ['-C', clone, 'rev-list', '--objects', '--all', '--missing=print'])
  expect(lacking.toString()).toMatch(/^\?/m)
  expect(await errorsIn(clone)).toEqual([])
})

test('a repository that cannot be read is named as such', async () => {
  const repository = makeRepository()
  repository.commit(DAY(1))
  repository.git(['update-ref', '--no-deref', 'HEAD', 'HEAD'])
  repository.write({ '.git/HEAD': `${'1'.repeat(40)}\n` })
  const { historyMissing } = await loadCorpus({ dir: repository.dir, asOf: AS_OF })
  expect(historyMissing).toMatch(/^git log failed: fatal: bad object/)
})
