import type { Corpus } from '@topasked/content'
import { parseUrl } from '@topasked/content'

/**
 * The sites that may frame the pages and learn their height: origins of the catalog's `allow.frameOrigins`, https
 * only, sorted. A trailing slash or a path in the catalog does no harm.
 */
export function frameOrigins({ catalog }: Pick<Corpus, 'catalog'>): readonly string[] {
  const origins = (catalog.allow?.frameOrigins ?? [])
    .flatMap((address) => parseUrl(address) ?? [])
    .filter(({ protocol }) => protocol === 'https:')
  return [...new Set(origins.map(({ origin }) => origin))].sort()
}
