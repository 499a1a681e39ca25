import { isDeepStrictEqual } from 'node:util'
import { type FeedCopy, FeedError, type SyncResult, syncFeed } from '@topasked/feed-client'
import { beforeAll, expect, test } from 'vitest'
import { FULL } from '../../content/test/sampled.ts'
import { damageText, faultyServer, publishedIn, wronglyPublished } from './support/damage.ts'
import { Random } from './support/random.ts'
import { RandomHistory } from './support/random-history.ts'
import { SOURCE, serve, sha256Of, type Tree, treeOf } from './support/serve-feed.ts'

const HISTORIES = 8
const BUILDS = 4
const EDITS_A_BUILD = 3
const BLOCKS = 8
const SEEDS_A_BLOCK = FULL ? 125 : 40

interface Build {
  readonly tree: Tree
  readonly copy: FeedCopy
}
const BUILT: Build[][] = []

beforeAll(async () => {
  for (let seed = 0; seed < HISTORIES; seed += 1) {
    // Every other one is larger than what comes one by one.
    const history = new RandomHistory(1000 + seed, seed % 2 === 0 ? 4 : 14)
    const builds: Build[] = []
    for (let build = 0; build < BUILDS; build += 1) {
      for (let edit = 0; edit < EDITS_A_BUILD; edit += 1) history.edit()
      const tree = await treeOf(history.corpus())
      builds.push({ tree, copy: (await syncFeed(SOURCE, null, serve(tree))).copy })
    }
    BUILT.push(builds)
  }
})

/** The copy is a whole build: that of one of the trees, told without the code that made it. */
function expectWhole({ questions, generation, redirects }: FeedCopy, ...trees: [Tree, ...Tree[]]): void {
  const hashes = Object.entries(questions).map(([key, { sha256 }]) => [key, sha256] as const)
  const held = Object.fromEntries(hashes)
  const tree = trees.find((one) => isDeepStrictEqual(publishedIn(one), held)) ?? trees[0]
  expect(held).toEqual(publishedIn(tree))
  const lines = hashes.map((entry) => `${entry.join(' ')}\n`)
  expect(generation).toBe(`sha256:${sha256Of(lines.join('')).slice(0, 16)}`)
  for (const [key, { question, sha256 }] of Object.entries(questions)) {
    const [id, locale] = key.split(' ')
    expect(question).toEqual(JSON.parse(tree.get(`questions/${locale}/${id}.json`) ?? ''))
    expect([question.id, question.locale, sha256.length]).toEqual([id, locale, 64])
  }
  const ids = new Set(Object.values(questions).map(({ question }) => question.id))
  for (const [from, to] of Object.entries(redirects))
    expect([ids.has(from), ids.has(to)]).toEqual([false, true])
}

/** What is stored: nothing, a copy of some build, or what a disk made of it. */
function storedCopy(random: Random, builds: readonly Build[]) {
  const { copy } = random.pick(builds)
  const kind = random.below(6)
  if (kind === 0) return { stored: undefined, held: undefined, damaged: false }
  if (kind < 4) return { stored: copy, held: copy, damaged: false }
  const stored = damageText(JSON.stringify(copy), random)
  const damaged = !isSame(stored, copy)
  return { stored, held: damaged ? undefined : copy, damaged }
}

function isSame(text: string, copy: FeedCopy): boolean {
  try {
    return isDeepStrictEqual(JSON.parse(text), copy)
  } catch {
    return false
  }
}

const codes: string[] = []

async function outcomeOf(work: Promise<SyncResult>): Promise<SyncResult | FeedError> {
  const outcome = await work.catch((error: unknown) => error)
  if (outcome instanceof Error && !(outcome instanceof FeedError))
    throw new Error('not an error of the client', { cause: outcome })
  return outcome as SyncResult | FeedError
}

async function tryOnce(seed: number): Promise<void> {
  const random = new Random(seed)
  const builds = random.pick(BUILT)
  const [{ tree: published }, { tree: other }] = [random.pick(builds), random.pick(builds)]
  const { stored, held, damaged } = storedCopy(random, builds)
  const isWrong = random.below(5) === 0 && Object.keys(publishedIn(published)).length > 0
  const tree = isWrong ? wronglyPublished(published, random) : published
  const server = serve(tree, random.below(4) === 0 ? undefined : faultyServer(tree, other, random))
  const started = performance.now()
  const outcome = await outcomeOf(syncFeed(SOURCE, stored, { ...server, timeout: 60 }))
  expect(performance.now() - started).toBeLessThan(5000)
  codes.push(outcome instanceof FeedError ? outcome.code : outcome.how)
  expect(outcome.discarded === undefined).toBe(!damaged)
  if (outcome instanceof FeedError) {
    expect(outcome.code).not.toBe('internal')
    expect([outcome.copy.questions, outcome.copy.generation]).toEqual([
      held?.questions ?? {},
      held?.generation ?? '',
    ])
  } else expectWhole(outcome.copy, tree, other)
  // Once the server is well again, the copy comes to what it should be, whatever happened before.
  const healed = await syncFeed(SOURCE, JSON.stringify(outcome.copy), serve(other))
  expect(healed.discarded).toBeUndefined()
  expectWhole(healed.copy, other)
}

test.each(Array.from({ length: BLOCKS }, (_, block) => block))(
  'the outcome is the feed as it is, or an error with a copy that is whole: block %d',
  async (block) => {
    for (let seed = block * SEEDS_A_BLOCK; seed < (block + 1) * SEEDS_A_BLOCK; seed += 1)
      await tryOnce(seed).catch((cause: unknown) => {
        throw new Error(`seed ${seed}`, { cause })
      })
  },
)

test('every way to end was taken', () => {
  const ways = [
    'started',
    'unchanged',
    'resumed',
    'compared',
    'network',
    'timeout',
    'http-status',
    'redirect',
  ]
  for (const way of [...ways, 'content-type', 'malformed', 'inconsistent']) expect(codes).toContain(way)
  expect(codes.filter((code) => ['started', 'resumed', 'compared'].includes(code)).length).toBeGreaterThan(
    (BLOCKS * SEEDS_A_BLOCK) / 5,
  )
})
