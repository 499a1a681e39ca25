/**
 * `npm start`: a live preview that follows edits of the content. `npm start -- --locale zh-Hant` shows another language;
 * other options go to `docusaurus start`.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { taskEnvironment } from './environment.mjs'
import { run, TURBO } from './run.mjs'

const site = fileURLToPath(new URL('../../site/', import.meta.url))
const docusaurus = createRequire(`${site}package.json`).resolve('@docusaurus/core/bin/docusaurus.mjs')
const built = run(TURBO, ['run', 'build', '--filter=@topasked/exporters', '--output-logs=errors-only'], {
  env: await taskEnvironment(),
})
process.exitCode = built === 0 ? run(docusaurus, ['start', ...process.argv.slice(2)], { cwd: site }) : built
