import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { VFile } from 'vfile'
import { outputFile } from '../../published/output-file.ts'

/** From here the folder is at the same place for `src` and for the built `dist`. */
const SCRIPT = readFileSync(new URL('../../../src/channels/site/static/page.js', import.meta.url), 'utf8')
const DIGEST = createHash('sha256').update(SCRIPT).digest('hex').slice(0, 8)

/** The one script of the pages that need no application; a changed one has a new address. */
export const PAGE_SCRIPT_PATH = `assets/page.${DIGEST}.js`

export function pageScript(): VFile {
  return outputFile(PAGE_SCRIPT_PATH, SCRIPT, { mediaType: 'text/javascript' })
}
