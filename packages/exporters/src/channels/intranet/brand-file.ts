import type { VFile } from 'vfile'
import { brandColours } from '../../brand.ts'
import { outputFile } from '../../output-file.ts'
import type { IntranetContext } from './intranet-context.ts'

/** `brand.css`: the colour of the catalog's brand for links and buttons, for light and dark pages. */
export function brandFile(folder: string, { corpus, locale }: IntranetContext): VFile {
  const { light, dark } = brandColours(corpus.catalog)
  const css = `:root {
  --link: ${light};
}

@media (prefers-color-scheme: dark) {
  :root {
    --link: ${dark};
  }
}
`
  return outputFile(`${folder}brand.css`, css, { mediaType: 'text/css', locale })
}
