/**
 * Tells whether anything but content changes: the output `code` is `true` or `false`. Content alone runs no tests of
 * code. Where the change is not known, it is one of code. Needs nothing from npm.
 */
import { relative } from 'node:path'
import { CONTENT } from '../content-folder.mjs'
import { git } from '../git.mjs'
import { isStarted, ROOT } from './command.mjs'
import { event, setOutput } from './github.mjs'

/**
 * Whether some of these paths, from the root of the repository, are not in the content folder.
 * @param {readonly string[]} paths
 * @param {string} content
 */
export function hasCode(paths, content) {
  return paths.length === 0 || paths.some((path) => !path.startsWith(`${content}/`))
}

/** Paths that differ from what the event compares with. @throws where that is not known */
async function changedPaths() {
  const { pull_request, merge_group, before } = event()
  const base = String(pull_request?.base.sha ?? merge_group?.base_sha ?? before)
  if (!/^(?!0+$)[0-9a-f]{40}$/.test(base)) throw new Error('the event names no commit to compare with')
  const since = (await git(ROOT, 'merge-base', base, 'HEAD')).trim()
  const list = await git(ROOT, 'diff', '--name-only', '--no-renames', '-z', since, 'HEAD')
  return list.split('\0').filter(Boolean)
}

async function main() {
  const paths = await changedPaths().catch((error) => {
    console.log(error.message)
    return []
  })
  const code = hasCode(paths, relative(ROOT, CONTENT).replaceAll('\\', '/'))
  console.log(code ? 'Code changes.' : `Only content changes: ${paths.length} files.`)
  setOutput('code', code)
}

if (isStarted(import.meta.url)) await main()
