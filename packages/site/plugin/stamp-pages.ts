import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Page } from '@topasked/exporters'
import type { Element } from 'hast'
import { PAGE_POLICY } from './content-security-policy'
import type { Site } from './load-site'

/** A page with nothing in it, which the application renders for its frame. */
export function templatePage({ FRAME_MARK }: Site['exporters']): {
  readonly page: Page
  readonly head: Element[]
  readonly main: unknown[]
} {
  const mark = { type: 'text' as const, value: FRAME_MARK }
  const title: Element = { type: 'element', tagName: 'title', properties: {}, children: [mark] }
  const page = {
    path: `${FRAME_MARK}/`,
    title: { text: FRAME_MARK },
    translations: [],
    canonical: '',
    noIndex: true,
  }
  return { page, head: [title], main: [mark] }
}

/**
 * Writes the pages that need no application into the built site: the frame that was rendered for their language, with
 * their own head and content in it.
 */
export async function stampPages({ models, exporters }: Site, outDir: string): Promise<void> {
  const { FRAME_MARK, readFrame, stampPage, stampedPages } = exporters
  for (const model of models) {
    const { shell } = model
    const folder = path.join(outDir, shell.base.slice(shell.basePath.length), FRAME_MARK)
    const frame = readFrame(await readFile(path.join(folder, 'index.html'), 'utf8'))
    await rm(folder, { recursive: true })
    for (const page of stampedPages(model)) {
      const file = path.join(outDir, page.path, 'index.html')
      await mkdir(path.dirname(file), { recursive: true })
      await writeFile(file, stampPage(frame, shell, page, PAGE_POLICY))
    }
  }
}
