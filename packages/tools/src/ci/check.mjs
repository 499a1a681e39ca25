/** Checks the content and puts what is wrong at its line in the pull request. Runs the sources: nothing is built. */
import { topasked } from './command.mjs'

process.exitCode = topasked(['check', '--format', 'github'], { env: { TOPASKED_FROM_SOURCE: '1' } }).code
