import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Nodes } from 'hast'
import type { VFile } from 'vfile'
import { outputFile } from '../../published/output-file.ts'
import type { SiteModel } from './site-model.ts'

interface PageScript {
  /** Below the site; a changed script has a new address. */
  readonly path: string
  readonly text: string
}

function scriptNamed(name: string): PageScript {
  // From here the folder is at the same place for `src` and for the built `dist`.
  const file = new URL(`../../../src/channels/site/static/${name}.js`, import.meta.url)
  const text = readFileSync(file, 'utf8')
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 8)
  return { path: `assets/${name}.${digest}.js`, text }
}

/** For every page that needs no application. */
export const PAGE_SCRIPT = scriptNamed('page')

/** Makes tabs of variants. */
const VARIANTS_SCRIPT = scriptNamed('variants')

/** The scripts that the pages load. */
export function scriptFiles(models: readonly SiteModel[]): VFile[] {
  const needed = models.some(({ questions }) => questions.some(({ answer }) => answer.scripts.length > 0))
  return [PAGE_SCRIPT, ...(needed ? [VARIANTS_SCRIPT] : [])].map(({ path, text }) =>
    outputFile(path, text, { mediaType: 'text/javascript' }),
  )
}

/** The scripts that the parts of an answer need. */
export function scriptsFor(tree: Nodes): PageScript[] {
  return hasClass(tree, 'topasked-variants') ? [VARIANTS_SCRIPT] : []
}

function hasClass(node: Nodes, name: string): boolean {
  if (node.type !== 'root' && node.type !== 'element') return false
  if (node.type === 'element' && [node.properties.className].flat().includes(name)) return true
  return node.children.some((child) => hasClass(child, name))
}
