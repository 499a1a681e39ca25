import { type Corpus, inLocale, langTag } from '@topasked/content'
import type { VFile } from 'vfile'
import { brandOf } from '../../brand/brand.ts'
import { textDirection } from '../../language/text-direction.ts'
import { outputFile } from '../../published/output-file.ts'
import { ICON_PATH, ICON_SIZES, iconPath } from './icon.ts'

export const WEB_MANIFEST_PATH = 'site.webmanifest'

/** What a phone wants to know of a site that is put on its home screen (W3C Web Application Manifest). */
export function webManifestFile(corpus: Corpus, basePath: string): VFile {
  const { catalog } = corpus
  const locale = catalog.locales.default
  const manifest = {
    name: inLocale(corpus, catalog.title, locale).text,
    description: inLocale(corpus, catalog.organisation, locale).text,
    lang: langTag(corpus, locale),
    dir: textDirection(locale),
    id: basePath,
    start_url: basePath,
    scope: basePath,
    display: 'minimal-ui',
    theme_color: brandOf(catalog).colour,
    background_color: '#ffffff',
    icons: [
      { src: `${basePath}${ICON_PATH}`, sizes: 'any', type: 'image/svg+xml' },
      ...ICON_SIZES.map((size) => {
        const icon = { src: `${basePath}${iconPath(size)}`, sizes: `${size}x${size}`, type: 'image/png' }
        return { ...icon, purpose: 'maskable' }
      }),
    ],
  }
  return outputFile(WEB_MANIFEST_PATH, `${JSON.stringify(manifest, null, 2)}\n`, {
    mediaType: 'application/manifest+json',
  })
}
