import type { ChannelName } from '@topasked/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { catalogs, type Languages, languagesOf } from './catalogs.ts'
import { filesOf } from './files-of.ts'
import { judge } from './judge.ts'
import { judgeSite } from './judge-site.ts'
import type { Language } from './words.ts'

/** Catalogs that are made; a nightly run sets more of them, and a seed of its own. */
const RUNS = Number(process.env.TOPASKED_LAW_RUNS ?? 24)
const SEED = Number(process.env.TOPASKED_LAW_SEED ?? 20261124)
/** Catalogs whose pages are built as well: many of them are one site, since an application takes half a minute. */
const SITES = Number(process.env.TOPASKED_LAW_SITES ?? 4)
/** Catalogs in one site. */
const IN_ONE = 8

/**
 * On paper, words from right to left do not end with a Latin letter or a digit in a document that runs the other way:
 * Typst marks their end with U+202C, and pdf.js drops the glyph that this is joined to.
 */
const READ_EASILY = ([language, other]: Languages): boolean =>
  other === undefined || !RIGHT_TO_LEFT.includes(language) || RIGHT_TO_LEFT.includes(other)
const RIGHT_TO_LEFT: readonly Language[] = ['ar', 'he']

/**
 * What passes the check is published, and verifies. Catalogs are taken one after another; the first that is at odds is
 * shrunk and shown whole, with the seed and the path that lead to it again.
 */
async function holds(channels: readonly ChannelName[], numRuns: number, isWanted = (_: Languages) => true) {
  let [all, legal] = [0, 0]
  const law = fc.asyncProperty(
    languagesOf()
      .filter(isWanted)
      .chain((pair) => catalogs(pair)),
    async (parts) => {
      const { kind, why } = await judge(filesOf(parts), channels)
      all += 1
      legal += kind === 'refused' ? 0 : 1
      if (kind === 'disagreement') throw new Error([...new Set(why)].slice(0, 4).join('\n'))
    },
  )
  await fc.assert(law, {
    numRuns,
    seed: SEED,
    interruptAfterTimeLimit: 25 * 60_000,
    endOnFailure: RUNS <= 24,
  })
  console.log(`${channels.join(', ')}: seed ${SEED}, ${all} catalogs, ${legal} of them legal`)
  return { all, legal }
}

const LIMIT = 28 * 60_000

test('what passes the check verifies in feed and intranet, in every script', { timeout: LIMIT }, async () => {
  const { all, legal } = await holds(['feed', 'intranet'], RUNS)
  expect(legal / all).toBeGreaterThanOrEqual(0.6)
})

test('what passes the check verifies on paper, in every script', { timeout: LIMIT }, async () => {
  await holds(['pdf'], Math.ceil(RUNS / 2), READ_EASILY)
})

test('what passes the check verifies on the site, beside all other channels', {
  timeout: LIMIT,
}, async () => {
  for (let site = 0; site * IN_ONE < SITES; site += 1) {
    const seed = SEED + site
    const found = await judgeSite(seed, Math.min(IN_ONE, SITES - site * IN_ONE), READ_EASILY)
    console.log(`site: seed ${seed}, ${found.languages.join(' and ')}, ${found.catalogs} legal catalogs`)
    expect(found.why, `the site of seed ${seed}`).toEqual([])
  }
})
