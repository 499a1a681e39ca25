import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Site } from './load-site'

const FONTS = 'assets/fonts'

/**
 * Asks for the fonts in the head of every page, before the style sheet that names them has come: so they are there when
 * the first words are painted.
 */
export async function preloadFonts({ basePath }: Site, outDir: string): Promise<void> {
  const fonts = (await readdir(path.join(outDir, FONTS))).filter((name) => name.endsWith('.woff2')).sort()
  const links = fonts.map(
    (name) =>
      `<link rel="preload" as="font" type="font/woff2" crossorigin href="${basePath}${FONTS}/${name}">`,
  )
  const pages = (await readdir(outDir, { recursive: true })).filter((name) => name.endsWith('.html'))
  for (const page of pages) {
    const file = path.join(outDir, page)
    const html = await readFile(file, 'utf8')
    await writeFile(
      file,
      html.replace('<link rel="stylesheet"', `${links.join('\n')}\n<link rel="stylesheet"`),
    )
  }
}
