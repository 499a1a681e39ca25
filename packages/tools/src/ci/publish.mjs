/**
 * Makes the tree that goes public: build, verify. When the handouts fail or take too long, the tree is built without
 * them, and the published ones stay at their addresses: an urgent answer does not wait for paper. The output `handouts`
 * says which it was: `fresh`, `kept` or `none`.
 *
 * TOPASKED_SITE_URL is where the tree will be served. TOPASKED_BUILD_LIMIT: seconds for a build with handouts.
 */
import { annotate, node, ROOT, TREE, topasked } from './command.mjs'
import { setOutput, summarise } from './github.mjs'
import { keepHandouts } from './keep-handouts.mjs'
import { runLimited } from './run-limited.mjs'

const bin = process.env.TOPASKED_BIN || `${ROOT}packages/exporters/bin/topasked.mjs`
const siteUrl = process.env.TOPASKED_SITE_URL
const limit = 1000 * Number(process.env.TOPASKED_BUILD_LIMIT || 100)
/** @type {string[][]} */
const times = []

/**
 * @param {string} name
 * @param {() => number | Promise<number>} work
 */
async function timed(name, work) {
  const started = performance.now()
  const code = await work()
  times.push([
    name,
    `${Math.round((performance.now() - started) / 1000)} s`,
    code === 0 ? '' : `exit code ${code}`,
  ])
  return code
}

/** @param {string[]} args */
const build = (...args) =>
  runLimited(process.execPath, [bin, 'build', '--out', TREE, ...args], { env: process.env, cwd: ROOT, limit })
const verify = () => timed('verify', () => topasked(['verify', TREE]).code)

/** The tree without handouts, then those of the published tree beside it. */
async function publishWithoutHandouts() {
  const code =
    (await timed('build without handouts', () => build('--channels', 'site,feed,intranet'))) ||
    (await verify())
  if (code !== 0) return code
  const kept = siteUrl
    ? await keepHandouts(TREE, siteUrl).catch((error) => {
        annotate('warning', `The published handouts could not be kept: ${error.message}`)
        return 0
      })
    : 0
  setOutput('handouts', kept > 0 ? 'kept' : 'none')
  annotate(
    'error',
    `The handouts could not be made in time; everything else is published, with ${kept} earlier handouts.`,
  )
  return 0
}

async function publish() {
  // Only the command's own packages: the site is built by the command.
  const prepare = () => node(['packages/tools/src/build.mjs', '--filter=@topasked/exporters']).code
  if (!process.env.TOPASKED_BIN && (await timed('prepare', prepare)) !== 0) return 1
  const code = (await timed('build', () => build())) || (await verify())
  if (code !== 0) return publishWithoutHandouts()
  setOutput('handouts', 'fresh')
  return 0
}

process.exitCode = await publish()
summarise(
  `| step | time | |\n| --- | --- | --- |\n${times.map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
)
console.log(times.map((row) => row.join(' ').trim()).join(', '))
