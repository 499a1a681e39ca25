import type { Corpus } from '@topasked/content'
import { parseUrl } from '@topasked/content'
import { UsageError } from './command.ts'

/** The address that pages are served from; previews and sub-paths override it. @throws {UsageError} */
export function siteUrlOf({ catalog }: Pick<Corpus, 'catalog'>): string {
  const given = process.env.TOPASKED_SITE_URL
  if (!given) return catalog.siteUrl
  if (!/^https?:\/\/[^\s\\]+$/.test(given) || !parseUrl(given))
    throw new UsageError(`TOPASKED_SITE_URL is not an http or https address: "${given}"`)
  const { username, password, search, hash } = new URL(given)
  if (username || password || search || hash || /[?#]/.test(given))
    throw new UsageError(
      'TOPASKED_SITE_URL must contain only a host and a path, without "?", "#" or a user name',
    )
  return given.endsWith('/') ? given : `${given}/`
}
