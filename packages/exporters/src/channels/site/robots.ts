import type { Corpus } from '@topasked/content'
import type { VFile } from 'vfile'
import { outputFile } from '../../published/output-file.ts'

/**
 * robots.txt (RFC 9309). It lets everybody in, also while there is a notice: a crawler that may not read a page does
 * not see the `noindex` in it and can list its address all the same.
 */
export function robotsFile({ catalog }: Pick<Corpus, 'catalog'>, siteUrl: string): VFile {
  const sitemap = catalog.notice ? '' : `\nSitemap: ${siteUrl}sitemap.xml\n`
  return outputFile('robots.txt', `User-agent: *\nDisallow:\n${sitemap}`, { mediaType: 'text/plain' })
}
