/**
 * `npm test`: lint, types and every test of every package, with the browser that some need; prints a last
 * line that counts them. Some tests try a sample of their cases: `npm run test:full` tries all. Other options go to
 * `turbo run`.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { taskEnvironment } from './environment.mjs'
import { findBrowser } from './find-browser.mjs'
import { BIOME, ROOT, run, TURBO } from './run.mjs'

const REPORTS = readdirSync(join(ROOT, 'packages')).map((name) =>
  join(ROOT, 'packages', name, 'test-results/report.json'),
)

const browser = findBrowser()
if (!browser) {
  console.error(
    '\n*** NO BROWSER: the browser tests are SKIPPED. Install Chromium, or set TOPASKED_CHROMIUM. ***\n',
  )
}
for (const report of REPORTS) rmSync(report, { force: true })
const options = process.argv.slice(2).filter((option) => option !== '--full')
const isFull = options.length < process.argv.length - 2
const env = {
  ...(await taskEnvironment()),
  ...(browser && { TOPASKED_CHROMIUM: browser }),
  ...(isFull && { TOPASKED_FULL: '1' }),
}
const codes = [
  run(BIOME, ['check', '.'], { env }),
  run(TURBO, ['run', 'types', 'test', '--continue', '--output-logs=new-only', ...options], {
    env,
  }),
]

/**
 * Counts of one report; a package that wrote none has failed as a whole.
 * @param {string} report
 */
function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    )
    const broken = testResults.filter(
      /** @param {{ status: string, assertionResults: unknown[] }} result */
      ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
    )
    return {
      passed: numPassedTests,
      failed: numFailedTests + broken.length,
      skipped: numPendingTests + numTodoTests,
    }
  } catch {
    console.error(`no test report: ${report.slice(ROOT.length)}`)
    return { passed: 0, failed: 1, skipped: 0 }
  }
}

const total = { passed: 0, failed: 0, skipped: 0 }
for (const { passed, failed, skipped } of REPORTS.map(countsOf)) {
  total.passed += passed
  total.failed += failed
  total.skipped += skipped
}
if (codes.some((code) => code !== 0) && total.failed === 0) {
  console.error('lint, types or a build failed: see above')
  total.failed = 1
}
if (process.env.CI && total.skipped > 0) {
  console.error('tests were skipped, and CI forbids that')
  total.failed += 1
}
process.exitCode = total.failed > 0 ? 1 : 0
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
)
