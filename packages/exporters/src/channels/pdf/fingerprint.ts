import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:process'
import { readFonts } from './fonts.ts'
import { readTemplates } from './templates.ts'

/** Code that decides about the bytes of a document once its data are known. */
const CODE = ['typst-engine', 'pack', 'pdf-parts'] as const
const PACKAGES = ['@myriaddreamin/typst-ts-node-compiler', 'pdf-lib'] as const

let fixed: string | undefined

/** What stays the same as long as this process runs: fonts, code, versions. */
function machinery(): string {
  const require = createRequire(import.meta.url)
  const hash = createHash('sha256').update(`${platform} ${arch}`)
  for (const name of PACKAGES) {
    const { version } = require(`${name}/package.json`) as { version: string }
    hash.update(`${name} ${version}\n`)
  }
  const ending = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  for (const name of CODE) hash.update(readFileSync(new URL(`${name}.${ending}`, import.meta.url)))
  for (const font of readFonts()) hash.update(font)
  return hash.digest('hex')
}

/** A digest of what makes documents out of data: the templates as they are now, fonts, code and versions. */
export function fingerprint(): string {
  fixed ??= machinery()
  const hash = createHash('sha256').update(fixed)
  for (const [name, source] of readTemplates()) hash.update(`${name} ${source.length}\n${source}`)
  return hash.digest('hex')
}
