/**
 * Makes random catalogs and sees that what passes the check is published and verifies: half as many on paper, a tenth on
 * the site, several of them in one build. The seed is the day, so each run looks elsewhere and can be repeated; it is
 * printed. TOPASKED_LAW_RUNS, TOPASKED_LAW_SITES and TOPASKED_LAW_SEED set other numbers.
 */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const RUNS = process.env.TOPASKED_LAW_RUNS || '800'
const SEED = process.env.TOPASKED_LAW_SEED || new Date().toISOString().slice(0, 10).replaceAll('-', '')
const SITES = process.env.TOPASKED_LAW_SITES || String(Math.ceil(Number(RUNS) / 10))

console.log(`${RUNS} catalogs, ${SITES} of them on the site, seed ${SEED}`)
const { status } = spawnSync('npx', ['vitest', 'run', 'test/law'], {
  cwd: fileURLToPath(new URL('../../../exporters/', import.meta.url)),
  env: { ...process.env, TOPASKED_LAW_RUNS: RUNS, TOPASKED_LAW_SITES: SITES, TOPASKED_LAW_SEED: SEED },
  stdio: 'inherit',
})
process.exitCode = status ?? 1
