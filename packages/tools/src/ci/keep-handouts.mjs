/** Takes the handouts over from the published tree when new ones cannot be had in time. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { fetchManifest, fetchPublished } from './live-site.mjs'

/** @param {Uint8Array} bytes */
const digest = (bytes) => createHash('sha256').update(bytes).digest('hex')

/**
 * Puts the published PDFs at their old addresses in `tree`, each only if it is what the published manifest says, and
 * lists them in the manifest of `tree`. Gives their number. @throws when the site cannot be read, or a file is not whole
 * @param {string} tree
 * @param {string} siteUrl
 */
export async function keepHandouts(tree, siteUrl) {
  const published = await fetchManifest(siteUrl)
  const handouts = (published?.files ?? []).filter(({ channel }) => channel === 'pdf')
  const fetched = new Map()
  for (const { path, sha256 } of handouts) {
    const target = resolve(tree, path)
    if (!target.startsWith(resolve(tree, 'pdf') + sep))
      throw new Error(`a handout has an unexpected path: ${path}`)
    const bytes = await fetchPublished(siteUrl, path)
    if (!bytes || digest(bytes) !== sha256) throw new Error(`the published ${path} is incomplete`)
    fetched.set(target, bytes)
  }
  // All or none: a file that the manifest does not list would be in the way of the next build.
  for (const [target, bytes] of fetched) {
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes, { flag: 'wx' })
  }
  const file = join(tree, 'manifest.json')
  const manifest = JSON.parse(readFileSync(file, 'utf8'))
  manifest.files = [...manifest.files, ...handouts].sort((a, b) => (a.path < b.path ? -1 : 1))
  writeFileSync(file, `${JSON.stringify(manifest, null, 2)}\n`)
  return handouts.length
}
