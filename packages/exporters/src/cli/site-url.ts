import type { Corpus } from '@topasked/content'
import { UsageError } from './command.ts'

/** Where pages are served: previews and sub-paths set it from outside. @throws {UsageError} */
export function siteUrlOf({ catalog }: Pick<Corpus, 'catalog'>): string {
  const given = process.env.TOPASKED_SITE_URL
  if (!given) return catalog.siteUrl
  if (!/^https?:\/\/[^\s\\]+$/.test(given) || !URL.canParse(given))
    throw new UsageError(`TOPASKED_SITE_URL is no address: "${given}"`)
  const { username, password, search, hash } = new URL(given)
  if (username || password || search || hash || /[?#]/.test(given))
    throw new UsageError('TOPASKED_SITE_URL holds more than a host and a path: leave out "?", "#" and names')
  return given.endsWith('/') ? given : `${given}/`
}
