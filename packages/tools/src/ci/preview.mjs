/**
 * Checks what a pull request proposes and writes what the comment is made from into `preview-data`: the messages of the
 * check, the fixes that are certain, what readers will see change, and which step failed; and into `preview` each changed
 * question as a page. Runs the sources and leaves out the pages of the site, so it needs no build. Every step runs,
 * whatever the one before it said; the exit code tells whether content and outputs are well. Has no rights: it runs code
 * of the pull request.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CONTENT } from '../content-folder.mjs'
import { git } from '../git.mjs'
import { ROOT, source, topasked } from './command.mjs'
import { event } from './github.mjs'
import { ABOUT, CHECK, DIFF, FIXES } from './preview-data.mjs'

const out = process.env.TOPASKED_PREVIEW_DATA || join(ROOT, 'preview-data')
const pages = process.env.TOPASKED_PREVIEW_PAGES || join(ROOT, 'preview')
const content = process.env.TOPASKED_CONTENT || CONTENT
const tree = join(mkdtempSync(join(tmpdir(), 'topasked-preview-')), 'tree')

/** What is published now: the checkout of a pull request is its merge into the base, which is then the first parent. */
async function baseCommit() {
  const [, first = '', second] = (await git(ROOT, 'rev-list', '--parents', '-n', '1', 'HEAD')).split(' ')
  return second ? first : git(ROOT, 'merge-base', 'HEAD', event().pull_request.base.sha)
}

/** @type {Record<string, 'passed' | 'failed'>} */
const steps = {}
/**
 * Runs the command on the content from its sources; gives what it printed.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {(code: number) => boolean} [passed]
 */
const step = (name, args, passed = (code) => code === 0) => {
  const env = { TOPASKED_FROM_SOURCE: '1' }
  const { code, stdout } = topasked([...args, '--content', content], { env, output: 'keep' })
  steps[name] = passed(code) ? 'passed' : 'failed'
  return stdout
}

/** Whether there is a tree; what has an error, and only that, is then as readers have it now. */
function isBuilt() {
  const manifest = join(tree, 'manifest.json')
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).files.length > 0
}

const base = await baseCommit()
const check = step('check', ['check', '--format', 'json', '--since', base])
const fixes = source(fileURLToPath(new URL('find-fixes.ts', import.meta.url)), [content, ROOT], {
  output: 'keep',
})
step('build', ['build', '--out', tree, '--hold-back', '--channels', 'feed,pdf,intranet'], isBuilt)
let diff = ''
if (steps.build === 'passed') {
  step('verify', ['verify', tree])
  diff = step('diff', ['diff', '--base', base, '--out', tree, '--pages', pages, '--format', 'markdown'])
}

mkdirSync(out, { recursive: true })
writeFileSync(join(out, ABOUT), JSON.stringify({ number: event().pull_request.number, steps }))
writeFileSync(join(out, CHECK), check || '[]')
if (fixes.code === 0) writeFileSync(join(out, FIXES), fixes.stdout)
writeFileSync(join(out, DIFF), diff)
console.log(
  Object.entries(steps)
    .map((pair) => pair.join(': '))
    .join(', '),
)
process.exitCode = ['check', 'build', 'verify'].some((name) => steps[name] === 'failed') ? 1 : 0
