/** Checks the content and puts what is wrong at its line in the pull request. */
import { topasked } from './command.mjs'

process.exitCode = topasked(['check', '--format', 'github']).code
