import { readFileSync } from 'node:fs'
import type { VFile } from 'vfile'
import { brandOf, brandOn } from '../../../brand/brand.ts'
import { outputFile } from '../../../published/output-file.ts'
import type { Profile } from '../profiles/profile.ts'
import type { SnippetContext } from '../snippet/snippet-context.ts'

/** From here the folder is at the same place for `src` and for the built `dist`. */
const FOLDER = new URL('../../../../src/channels/intranet/static/', import.meta.url)

const MEDIA_TYPES = {
  'index.css': 'text/css',
  'copy.js': 'text/javascript',
  'topasked.css': 'text/css',
  'page.css': 'text/css',
  'frame.js': 'text/javascript',
  'topasked-faq.js': 'text/javascript',
} as const

/** Style sheets and scripts that stand beside the pages of a profile; pages hold neither. */
export function staticFiles(folder: string, profile: Profile, intranet: SnippetContext): VFile[] {
  const { locale } = intranet
  const names = ['index.css', 'copy.js', ...profile.assets] as const
  return [
    ...names.map((name) =>
      outputFile(`${folder}${name}`, readFileSync(new URL(name, FOLDER), 'utf8'), {
        mediaType: MEDIA_TYPES[name],
        locale,
      }),
    ),
    brandFile(folder, intranet),
    ...(profile.more?.(folder, intranet) ?? []),
  ]
}

/** `brand.css`: the colour of the catalog's brand for links and buttons, for light and dark pages. */
function brandFile(folder: string, { corpus, locale }: SnippetContext): VFile {
  const brand = brandOf(corpus.catalog)
  const css = `:root {
  --link: ${brandOn('light', brand).colour};
}

@media (prefers-color-scheme: dark) {
  :root {
    --link: ${brandOn('dark', brand).colour};
  }
}
`
  return outputFile(`${folder}brand.css`, css, { mediaType: 'text/css', locale })
}
