/**
 * Stands in for the topasked command where a test rehearses a workflow: writes a small tree, or does what FAKE says:
 * `slow` and `broken` handouts, `wrong` content, a `held` question.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [command, ...args] = process.argv.slice(2)
/** @param {string} name */
const option = (name) => args[args.indexOf(name) + 1] ?? ''
const handouts = !args.includes('--channels')
const { FAKE } = process.env

if (command === 'build') {
  if (FAKE === 'wrong') process.exit(1)
  if (FAKE === 'broken' && handouts) process.exit(3)
  if (FAKE === 'slow' && handouts) await new Promise((done) => setTimeout(done, 60_000))
  const out = option('--out')
  /** @type {Record<string, [channel: string, text: string]>} */
  const files = { 'index.html': ['site', 'fixed'], ...(handouts && { 'pdf/en/handout.pdf': ['pdf', 'new'] }) }
  rmSync(out, { recursive: true, force: true })
  const list = Object.entries(files).map(([path, [channel, text]]) => {
    mkdirSync(dirname(join(out, path)), { recursive: true })
    writeFileSync(join(out, path), text)
    return { path, channel, sha256: createHash('sha256').update(text).digest('hex') }
  })
  const question = {
    id: 'pay',
    reason: 'this is HTML: <b>',
    file: 'questions/pay.md',
    line: 9,
    shown: 'earlier',
  }
  const held = FAKE === 'held' && args.includes('--hold-back') ? { heldBack: [question] } : {}
  writeFileSync(
    join(out, 'manifest.json'),
    JSON.stringify({ tool: { version: '1.2.3' }, files: list, ...held }),
  )
  if (FAKE === 'held') process.exitCode = 1
}
if (command === 'check') {
  console.log('[]')
  process.exitCode = FAKE === 'wrong' ? 1 : 0
}
if (command === 'diff') console.log(`### since ${option('--base')}`)
