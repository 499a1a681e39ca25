/** Builds every channel with the pages of the site, and compares the tree with the content. Has no rights. */
import { run, TREE, topasked } from './command.mjs'

const { code } = run('npm', ['run', 'build'])
process.exitCode = code === 0 ? topasked(['verify', TREE]).code : code
