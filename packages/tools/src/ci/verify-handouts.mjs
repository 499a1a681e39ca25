/**
 * Runs veraPDF over every handout of a tree, in its container: a second opinion that only a runner with Docker can give.
 * `topasked verify` is the gate that runs everywhere. Fails as well when the tree carries earlier handouts, or none.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { annotate, isStarted, run, TREE } from './command.mjs'

/** The command line of https://docs.verapdf.org, by digest: a tag can move. */
export const IMAGE =
  'verapdf/cli:v1.30.2@sha256:d5ee329657cf9bc4b2400392dd54c7d0a0ce9980ff6fa2da5590eebeec007cdb'

/** @param {string} dir */
function listHandouts(dir) {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.pdf'),
  )
  return files.map((name) => name.replaceAll('\\', '/')).sort()
}

function verifyHandouts() {
  if (process.env.TOPASKED_HANDOUTS !== 'fresh') {
    annotate('error', 'The published handouts are from an earlier commit: see the job that builds the tree.')
    return 1
  }
  const dir = join(TREE, 'pdf')
  const mount = ['--rm', '--network', 'none', '--volume', `${dir}:/data:ro`]
  const args = ['--flavour', 'ua1', '--format', 'text', ...listHandouts(dir).map((name) => `/data/${name}`)]
  const { code } = run('docker', ['run', ...mount, IMAGE, ...args], { limit: 600_000 })
  if (code === 127 || code === 125) annotate('error', 'veraPDF could not be started: is Docker available?')
  else if (code !== 0) annotate('error', 'According to veraPDF, not every handout conforms to PDF/UA-1.')
  return code === 0 ? 0 : 1
}

if (isStarted(import.meta.url)) process.exitCode = verifyHandouts()
