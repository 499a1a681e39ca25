import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { SiteFile } from './load-site'

/** Options of the preview's server: files that stand beside the pages. In a build the channel writes them. */
export function servesFolder(directory: string): object {
  return { devServer: { static: [{ directory, publicPath: '/', watch: false }] } }
}

/** Writes the files that stand beside the pages: pictures, icon, old addresses. */
export async function writePreviewFiles(files: readonly SiteFile[], folder: string): Promise<void> {
  for (const file of files) {
    const target = path.join(folder, file.path)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, file.value)
  }
}
