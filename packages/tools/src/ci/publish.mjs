/**
 * Makes the tree that goes public: build, verify. When the handouts fail or take too long, the tree is built without
 * them, and the published ones stay at their addresses: an urgent answer does not wait for paper. The output `handouts`
 * says which it was: `fresh`, `kept` or `none`. What has an error is held back, and everything else goes out; the output
 * `held-back` says of how many files that is so.
 *
 * TOPASKED_SITE_URL is where the tree will be served. TOPASKED_BUILD_LIMIT: seconds for a build with handouts.
 */
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

/**
 * A build of everything that has no error: 0 when there is a tree. What has an error is held back, and the command says
 * so with 1 and in the manifest of the tree.
 * @param {string} name
 * @param {string[]} args
 */
async function published(name, ...args) {
  rmSync(TREE, { recursive: true, force: true })
  const code = await timed(name, () => build('--hold-back', ...args))
  return code === 1 && heldBack().length > 0 ? 0 : code
}

/** @returns {import('@topasked/schema').HeldBack[]} what the tree holds back */
function heldBack() {
  const manifest = join(TREE, 'manifest.json')
  return existsSync(manifest) ? (JSON.parse(readFileSync(manifest, 'utf8')).heldBack ?? []) : []
}

/** Says in the log and to the workflow what was held back. */
function tellHeldBack() {
  const held = heldBack()
  if (held.length === 0) return
  setOutput('held-back', String(held.length))
  for (const { file, line } of held)
    annotate(
      'error',
      `${file} has an error in line ${line}, so it is held back; everything else is published.`,
    )
}

/** The tree without handouts, then those of the published tree beside it. */
async function publishWithoutHandouts() {
  const code =
    (await published('build without handouts', '--channels', 'site,feed,intranet')) || (await verify())
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
  tellHeldBack()
  return 0
}

async function publish() {
  // Only the command's own packages: the site is built by the command.
  const prepare = () => node(['packages/tools/src/build.mjs', '--filter=@topasked/exporters']).code
  if (!process.env.TOPASKED_BIN && (await timed('prepare', prepare)) !== 0) return 1
  const code = (await published('build')) || (await verify())
  // Content that cannot be published at all is no better without handouts.
  if (code === 1 && !existsSync(join(TREE, 'manifest.json'))) return code
  if (code !== 0) return publishWithoutHandouts()
  setOutput('handouts', 'fresh')
  tellHeldBack()
  return 0
}

process.exitCode = await publish()
summarise(
  `| step | time | |\n| --- | --- | --- |\n${times.map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
)
console.log(times.map((row) => row.join(' ').trim()).join(', '))
