import type { VFile } from 'vfile'
import { brandOf, brandOn } from '../../brand/brand.ts'
import { outputFile } from '../../published/output-file.ts'
import type { IntranetContext } from './intranet-context.ts'

/** `brand.css`: the colour of the catalog's brand for links and buttons, for light and dark pages. */
export function brandFile(folder: string, { corpus, locale }: IntranetContext): VFile {
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
