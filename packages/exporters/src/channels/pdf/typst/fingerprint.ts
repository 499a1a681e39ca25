import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { extname } from 'node:path'
import { arch, platform } from 'node:process'
import { readInstalledFonts } from '@topasked/content'
import { readTemplates } from './templates.ts'

/** Folders of the code that decides about the bytes of a file once its data are known. */
const CODE = ['./', '../pdf-file/'] as const
const PACKAGES = ['@myriaddreamin/typst-ts-node-compiler', 'pako'] as const

let constant: string | undefined

/** Stays the same as long as this process runs: fonts, code, versions. */
function constantDigest(): string {
  const require = createRequire(import.meta.url)
  const hash = createHash('sha256').update(`${platform} ${arch}`)
  for (const name of PACKAGES) {
    const { version } = require(`${name}/package.json`) as { version: string }
    hash.update(`${name} ${version}\n`)
  }
  for (const path of CODE) {
    const folder = new URL(path, import.meta.url)
    const names = readdirSync(folder).filter((name) => extname(name) === extname(import.meta.url))
    for (const name of names.sort()) hash.update(readFileSync(new URL(name, folder)))
  }
  for (const font of readInstalledFonts()) hash.update(font)
  return hash.digest('hex')
}

/** A digest of what renders files out of data: the templates as they are now, fonts, code and versions. */
export function rendererFingerprint(): string {
  constant ??= constantDigest()
  const hash = createHash('sha256').update(constant)
  for (const [name, source] of readTemplates()) hash.update(`${name} ${source.length}\n${source}`)
  return hash.digest('hex')
}
