import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Site } from './load-site'

/** The file in the folder of the site: it looks after the pages beside and below it. */
const FILE = 'service-worker.js'

/**
 * Writes the worker that makes the search and the urgent answers work without a network, once a reader has been here.
 * Its version is a digest of the pages: what is published anew replaces what was kept.
 */
export async function writeServiceWorker({ models, basePath }: Site, outDir: string): Promise<void> {
  const [source, files] = await Promise.all([
    readFile(path.join(__dirname, FILE), 'utf8'),
    readdir(outDir, { recursive: true, withFileTypes: true }),
  ])
  const paths = files
    .filter((file) => file.isFile())
    .map((file) => path.relative(outDir, path.join(file.parentPath, file.name)).split(path.sep).join('/'))
    .sort()
  const digest = createHash('sha256')
  for (const name of paths) digest.update(name).update(await readFile(path.join(outDir, name)))
  const search = paths.filter((name) => /(?:^|\/)pagefind\//.test(name)).map((name) => `${basePath}${name}`)
  const pages = models.flatMap(({ shell }) => [shell.base, ...shell.urgent.map(({ href }) => href)])
  const version = JSON.stringify(digest.digest('hex').slice(0, 12))
  const kept = JSON.stringify([...search, ...pages], null, 2)
  await writeFile(path.join(outDir, FILE), `const VERSION = ${version}\nconst KEPT = ${kept}\n\n${source}`)
}
