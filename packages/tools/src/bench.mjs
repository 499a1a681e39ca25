/**
 * `npm run bench [name …]`: runs the benches `packages/<package>/bench/<name>.bench.ts`, one after another.
 * Each measures its own work against others in the same run and prints ratios; nothing passes or fails here.
 */
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ROOT, run } from './run.mjs'

const wanted = process.argv.slice(2)
const packages = join(ROOT, 'packages')
const benches = readdirSync(packages)
  .flatMap((name) => {
    const folder = join(packages, name, 'bench')
    try {
      return readdirSync(folder).map((file) => join(folder, file))
    } catch {
      return []
    }
  })
  .filter((file) => file.endsWith('.bench.ts'))
  .sort()
/** @param {string} file */
const nameOf = (file) => basename(file, '.bench.ts')
const unknown = wanted.find((name) => !benches.some((file) => nameOf(file) === name))
if (unknown) {
  console.error(`There is no benchmark "${unknown}"; available: ${benches.map(nameOf).join(', ') || 'none'}`)
  process.exit(2)
}
const status = benches
  .filter((file) => wanted.length === 0 || wanted.includes(nameOf(file)))
  .map((file) => {
    console.log(`\n── ${nameOf(file)} ──`)
    return run(file, [], { node: ['--conditions=@topasked/source', '--import', 'tsx', '--expose-gc'] })
  })
process.exit(Math.max(0, ...status))
