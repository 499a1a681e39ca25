import fc from 'fast-check'
import { catalogs, type Languages, languagesOf } from './catalogs.ts'
import { type CatalogParts, filesOf } from './files-of.ts'
import { judge } from './judge.ts'

/** What became of several catalogs as one site. */
export interface SiteVerdict {
  readonly languages: Languages
  /** Those that pass the check; the others have no part in it. */
  readonly catalogs: number
  readonly why: readonly string[]
}

async function legalOnes(made: readonly CatalogParts[]): Promise<CatalogParts[]> {
  const legal: CatalogParts[] = []
  for (const parts of made) if ((await judge(filesOf(parts), [])).kind !== 'refused') legal.push(parts)
  return legal
}

/**
 * Makes catalogs in the same languages, publishes them as one with all channels, and verifies it. Where something is at
 * odds, each catalog is published alone, so that the first one that is can be named with its files.
 */
export async function judgeSite(
  seed: number,
  count: number,
  isWanted: (languages: Languages) => boolean,
): Promise<SiteVerdict> {
  const [languages = ['en'] as const] = fc.sample(languagesOf().filter(isWanted), { numRuns: 1, seed })
  const made = Array.from({ length: count }, (_, index) =>
    fc.sample(catalogs(languages, `-${index}`), { numRuns: 1, seed: seed * 1000 + index }),
  ).flat()
  const legal = await legalOnes(made)
  const [first, ...others] = legal
  if (!first) return { languages, catalogs: 0, why: [] }
  const { why } = await judge(filesOf(first, ...others), ['site', 'feed', 'pdf', 'intranet'])
  const named = why.length > 0 ? await firstAtOdds(legal) : undefined
  return {
    languages,
    catalogs: legal.length,
    why: [...new Set(why), ...(named ? [JSON.stringify(named)] : [])],
  }
}

async function firstAtOdds(all: readonly CatalogParts[]): Promise<ReturnType<typeof filesOf> | undefined> {
  for (const parts of all) {
    const files = filesOf(parts)
    if ((await judge(files, ['site', 'feed', 'pdf', 'intranet'])).kind === 'disagreement') return files
  }
  return undefined
}
