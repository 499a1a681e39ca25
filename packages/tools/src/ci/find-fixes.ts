/** Prints every fix that is certain, as JSON, with paths from the root of the repository: `find-fixes.ts DIR ROOT`. */
import { join, relative } from 'node:path'
import { lineFixesOf, loadCorpus } from '@topasked/content'

const [dir = '.', root = '.'] = process.argv.slice(2)
const { files } = await loadCorpus({ dir })
const fixes = lineFixesOf(files).map(({ file, ...fix }) => ({
  path: relative(root, join(dir, file)).replaceAll('\\', '/'),
  ...fix,
}))
process.stdout.write(`${JSON.stringify(fixes)}\n`)
