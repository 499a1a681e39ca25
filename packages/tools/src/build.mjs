/** `npm run build`: builds the packages, checks the content and publishes every channel into packages/site/build. */
import { taskEnvironment } from './environment.mjs'
import { runBuild } from './restored-tree.mjs'

const env = await taskEnvironment()
process.exitCode = runBuild(['--output-logs=full', ...process.argv.slice(2)], { env })
