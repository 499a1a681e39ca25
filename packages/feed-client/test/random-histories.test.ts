import { type FeedCopy, syncFeed } from '@topasked/feed-client'
import { expect, test } from 'vitest'
import { RandomHistory } from './support/random-history.ts'
import { SOURCE, serve, treeOf } from './support/serve-feed.ts'

const EDITS = 9
/** Every so many edits somebody builds; every so many builds the reader happens to look. */
const BUILD_EVERY = 3

interface Outcome {
  readonly log: readonly string[]
  readonly replayed: FeedCopy
  readonly downloaded: FeedCopy
  readonly hows: readonly string[]
  readonly untimed: boolean
}

async function follow(seed: number): Promise<Outcome> {
  const history = new RandomHistory(seed)
  const first = serve(await treeOf(history.corpus()))
  let { copy } = await syncFeed(SOURCE, null, first)
  const hows: string[] = []
  let { fetch } = first
  for (let edit = 1; edit <= EDITS; edit += 1) {
    history.edit()
    if (edit % BUILD_EVERY !== 0) continue
    ;({ fetch } = serve(await treeOf(history.corpus())))
    // A third of the readers look at every build, the others miss some.
    if (seed % 3 !== 0 && (edit / BUILD_EVERY + seed) % 2 === 0 && edit < EDITS) continue
    const result = await syncFeed(SOURCE, copy, { fetch })
    copy = result.copy
    hows.push(result.how)
  }
  const { copy: downloaded } = await syncFeed(SOURCE, null, { fetch })
  return { log: history.log, replayed: copy, downloaded, hows, untimed: history.untimed }
}

/** How copies were brought up to date, over all histories. */
const HOWS: string[] = []

// 200 histories, in blocks: a machine with much else to do takes its time.
test.each(Array.from({ length: 8 }, (_, block) => block))(
  'replaying the changes gives what a full download gives: 25 histories from seed %d × 25',
  async (block) => {
    for (let seed = block * 25; seed < (block + 1) * 25; seed += 1) {
      const { log, replayed, downloaded, untimed, hows } = await follow(seed)
      expect({ seed, log, copy: replayed }).toEqual({ seed, log, copy: downloaded })
      // What editors do to questions has a time, so a reader never has to compare everything.
      const compared = untimed ? [] : hows.filter((how) => how === 'compared')
      expect({ seed, log, compared }).toEqual({ seed, log, compared: [] })
      HOWS.push(...hows)
    }
  },
)

test('both ways of bringing a copy up to date were taken often', () => {
  const share = (how: string) => HOWS.filter((one) => one === how).length
  expect(share('resumed')).toBeGreaterThan(300)
  expect(share('compared')).toBeGreaterThan(20)
})
