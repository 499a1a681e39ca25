/** `npm run build`: builds the packages, checks the content and publishes every channel into packages/site/build. */
import { taskEnvironment } from './environment.mjs'
import { run, TURBO } from './run.mjs'

const env = taskEnvironment()
process.exitCode = run(TURBO, ['run', 'build', '--output-logs=full', ...process.argv.slice(2)], { env })
