/**
 * Builds a pull request and writes what the comment is made from into `preview-data`: the messages of the check, what
 * readers will see change, and which step failed. Every step runs, whatever the one before it said; the exit code tells
 * whether content and outputs are well. Has no rights: it runs code of the pull request.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { git } from '../git.mjs'
import { ROOT, run, TREE, topasked } from './command.mjs'
import { event } from './github.mjs'
import { ABOUT, CHECK, DIFF } from './preview-data.mjs'

const out = process.env.TOPASKED_PREVIEW_DATA || join(ROOT, 'preview-data')

/** What is published now: the checkout of a pull request is its merge into the base, which is then the first parent. */
async function baseCommit() {
  const [, first = '', second] = (await git(ROOT, 'rev-list', '--parents', '-n', '1', 'HEAD')).split(' ')
  return second ? first : git(ROOT, 'merge-base', 'HEAD', event().pull_request.base.sha)
}

const keep = /** @type {const} */ ({ output: 'keep' })
/** @type {Record<string, 'passed' | 'failed'>} */
const steps = {}
/**
 * @param {string} name
 * @param {{ code: number, stdout: string }} result
 */
const step = (name, { code, stdout }) => {
  steps[name] = code === 0 ? 'passed' : 'failed'
  return stdout
}

const check = step('check', topasked(['check', '--format', 'json'], keep))
const build = process.env.TOPASKED_BIN ? topasked(['build', '--out', TREE]) : run('npm', ['run', 'build'])
step('build', build)
if (build.code === 0) {
  step('verify', topasked(['verify', TREE]))
}
// Without a built tree the sources can still be compared with nothing: there is then no comparison to show.
const diff =
  build.code === 0
    ? step(
        'diff',
        topasked(['diff', '--base', await baseCommit(), '--out', TREE, '--format', 'markdown'], keep),
      )
    : ''

mkdirSync(out, { recursive: true })
writeFileSync(join(out, ABOUT), JSON.stringify({ number: event().pull_request.number, steps }))
writeFileSync(join(out, CHECK), check || '[]')
writeFileSync(join(out, DIFF), diff)
console.log(
  Object.entries(steps)
    .map((pair) => pair.join(': '))
    .join(', '),
)
process.exitCode = ['check', 'build', 'verify'].some((name) => steps[name] === 'failed') ? 1 : 0
