/** Opens the release of a tag where there is none yet, and attaches the archive, the handouts and their checksums. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run } from './command.mjs'

const out = process.env.TOPASKED_RELEASE || join(ROOT, 'release')
const tag = process.env.GITHUB_REF_NAME ?? ''
if (!/^v\d+\.\d+\.\d+(-[0-9A-Za-z.]+)?$/.test(tag)) {
  console.error(`The tag ${JSON.stringify(tag)} is not a version such as v1.2.3: nothing is released.`)
  process.exit(1)
}
/** @param {string[]} args */
const gh = (...args) => run('gh', args).code
const files = readdirSync(out)
  .sort()
  .map((name) => join(out, name))
if (
  gh('release', 'view', tag) !== 0 &&
  gh('release', 'create', tag, '--verify-tag', '--generate-notes') !== 0
)
  process.exit(1)
process.exitCode = gh('release', 'upload', tag, '--clobber', ...files)
