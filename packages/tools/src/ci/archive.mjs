/**
 * Packs the published tree for a release or a mirror: `topasked-<version>.tar.gz`, the handouts under names of their own,
 * and SHA256SUMS over all of them, in the folder `release`, which must be empty or not there. The same tree gives the
 * same bytes.
 */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { annotate, ROOT, run, TREE } from './command.mjs'

const out = process.env.TOPASKED_RELEASE || join(ROOT, 'release')
mkdirSync(out, { recursive: true })
if (readdirSync(out).length > 0) {
  annotate('error', 'The folder for the release is not empty: delete its contents first.')
  process.exit(2)
}

/** @type {import('@topasked/schema').Manifest} */
const { tool, files } = JSON.parse(readFileSync(join(TREE, 'manifest.json'), 'utf8'))
const archive = join(out, `topasked-${tool.version}.tar.gz`)
// GNU tar: no clock, no names of accounts, no order of the disk.
const same = ['--sort=name', '--mtime=@0', '--owner=0', '--group=0', '--numeric-owner', '--mode=u=rwX,go=rX']
const { code } = run('tar', [...same, '--use-compress-program=gzip -n -9', '-cf', archive, '-C', TREE, '.'])
if (code === 0) {
  for (const { path, channel } of files) {
    if (channel === 'pdf' && path.endsWith('.pdf'))
      copyFileSync(join(TREE, path), join(out, path.replace(/^pdf\//, '').replaceAll('/', '-')))
  }
  const names = readdirSync(out).sort()
  /** @param {string} name */
  const sum = (name) =>
    createHash('sha256')
      .update(readFileSync(join(out, name)))
      .digest('hex')
  writeFileSync(join(out, 'SHA256SUMS'), names.map((name) => `${sum(name)}  ${name}\n`).join(''))
  console.log(`${names.length} files and their checksums`)
}
process.exitCode = code
