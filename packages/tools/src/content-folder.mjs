/** Which folder of the workspace has the content. Needs nothing from npm: workflows ask before anything is installed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const home = fileURLToPath(new URL('../../content', import.meta.url))

/** The content folder of the workspace. */
export const CONTENT = join(
  home,
  JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).topasked.content,
)
