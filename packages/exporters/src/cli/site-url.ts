import type { Corpus } from '@topasked/content'
import { UsageError } from './command.ts'

/** Where pages are served: previews and sub-paths set it from outside. @throws {UsageError} */
export function siteUrlOf({ catalog }: Pick<Corpus, 'catalog'>): string {
  const given = process.env.TOPASKED_SITE_URL
  if (!given) return catalog.siteUrl
  if (!/^https?:\/\//.test(given) || !URL.canParse(given))
    throw new UsageError(`TOPASKED_SITE_URL is no address: "${given}"`)
  return given.endsWith('/') ? given : `${given}/`
}
