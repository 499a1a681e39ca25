import { localesOf } from '@topasked/content'
import type { VFile } from 'vfile'
import { assetFiles } from '../../published/asset-path.ts'
import { outputFile } from '../../published/output-file.ts'
import { NOTICE_SCRIPT_PATH, noticeScript } from '../../render/notices/notice-view.ts'
import type { Channel } from '../channel.ts'
import { checkPageFiles } from './check-page.ts'
import { iconFiles } from './icon.ts'
import { llmsFile } from './llms.ts'
import { markdownFiles } from './markdown-files.ts'
import { scriptFiles } from './page-scripts.ts'
import { redirectFiles } from './redirects.ts'
import { renderSite } from './render-site.ts'
import { robotsFile } from './robots.ts'
import { sharePictures } from './share-picture.ts'
import { sitemapFile } from './sitemap.ts'
import { webManifestFile } from './web-manifest.ts'

const noticeScriptFile = () =>
  outputFile(NOTICE_SCRIPT_PATH, noticeScript(), { mediaType: 'text/javascript' })

/** What the site needs beside its pages: files for programs, pictures, and the old addresses that lead on. */
export const siteChannel: Channel = {
  name: 'site',
  async render(corpus, { siteUrl }): Promise<VFile[]> {
    const basePath = new URL(siteUrl).pathname
    const models = localesOf(corpus).map((locale) => renderSite(corpus, locale, { siteUrl, basePath }))
    return [
      llmsFile(corpus, siteUrl),
      robotsFile(corpus, siteUrl),
      sitemapFile(corpus, models),
      webManifestFile(corpus, basePath),
      ...(await iconFiles(corpus)),
      ...(await sharePictures(corpus)),
      ...markdownFiles(corpus, siteUrl),
      ...scriptFiles(models),
      ...checkPageFiles(corpus),
      ...redirectFiles(models),
      ...(corpus.notices.length > 0 ? [noticeScriptFile()] : []),
      ...assetFiles(corpus.assets.values()),
    ]
  },
}
