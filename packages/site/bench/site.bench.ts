/**
 * The site against Starlight and VitePress: the same questions, a page each, with search, from nothing. The peers are
 * installed into a temporary folder; they are of the lines that run on Node 20. Prints seconds on the clock and of the
 * processor, and ratios to Starlight. `TOPASKED_BENCH_SIZES` (default: 250,1000) says how many questions.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { benchQuestions, pageFiles, topaskedFiles, writeFiles } from './bench-content.ts'

const PEERS = { astro: '5.9.4', '@astrojs/starlight': '0.34.7', vitepress: '1.6.4' }
const SIZES = (process.env.TOPASKED_BENCH_SIZES ?? '250,1000').split(',').map(Number)
const CLI = fileURLToPath(new URL('../../exporters/bin/topasked.mjs', import.meta.url))

const STARLIGHT = `import { defineConfig } from 'astro/config'
import starlight from '@astrojs/starlight'
export default defineConfig({ telemetry: false, integrations: [starlight({ title: 'Bench' })] })
`
const STARLIGHT_CONTENT = `import { defineCollection } from 'astro:content'
import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`
const VITEPRESS = `export default { title: 'Bench', themeConfig: { search: { provider: 'local' } } }
`

interface Timing {
  /** Seconds. */
  readonly clock: number
  readonly processor: number
  readonly pages: number
}

/** Runs a build and counts what it wrote. Throws with its last words where it fails. */
async function time(cwd: string, out: string, command: readonly string[]): Promise<Timing> {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['-c', 'TIMEFORMAT="%R %U %S"; time "$@"', 'bench', process.execPath, ...command],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, NODE_OPTIONS: '', ASTRO_TELEMETRY_DISABLED: '1', CI: '1' },
    },
  )
  if (status !== 0) throw new Error(`${command.join(' ')}:\n${(stdout + stderr).slice(-2000)}`)
  const [clock = 0, user = 0, system = 0] = (stderr.trim().split('\n').at(-1) ?? '').split(' ').map(Number)
  const files = await readdir(out, { recursive: true })
  return { clock, processor: user + system, pages: files.filter((name) => name.endsWith('.html')).length }
}

async function run(folder: string, size: number): Promise<Readonly<Record<string, Timing>>> {
  const questions = benchQuestions(size)
  const at = (name: string) => path.join(folder, `${name}-${size}`)
  const bin = (name: string) => path.join(folder, 'node_modules', name)
  await writeFiles(at('topasked'), topaskedFiles(questions))
  await writeFiles(at('starlight'), {
    'package.json': '{ "type": "module" }',
    'astro.config.mjs': STARLIGHT,
    'src/content.config.ts': STARLIGHT_CONTENT,
    ...pageFiles('src/content/docs', questions),
  })
  await writeFiles(at('vitepress'), {
    'package.json': '{ "type": "module" }',
    '.vitepress/config.mjs': VITEPRESS,
    ...pageFiles('.', questions),
  })
  const topasked = [
    CLI,
    'build',
    '--content',
    at('topasked'),
    '--out',
    `${at('topasked')}-out`,
    '--channels',
    'site',
  ]
  return {
    Starlight: await time(at('starlight'), path.join(at('starlight'), 'dist'), [
      bin('astro/astro.js'),
      'build',
    ]),
    Topasked: await time(folder, `${at('topasked')}-out`, topasked),
    VitePress: await time(at('vitepress'), path.join(at('vitepress'), '.vitepress/dist'), [
      bin('vitepress/bin/vitepress.js'),
      'build',
    ]),
  }
}

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'topasked-bench-site-'))
  try {
    await writeFiles(folder, { 'package.json': JSON.stringify({ private: true, dependencies: PEERS }) })
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: folder,
      stdio: 'ignore',
    })
    for (const size of SIZES) {
      const timings = await run(folder, size)
      const base = timings.Starlight
      for (const [name, { clock, processor, pages }] of Object.entries(timings)) {
        const ratio = (value: number, one = 1) =>
          `${value.toFixed(1).padStart(6)} s (${(value / one).toFixed(2)})`
        console.log(
          `${String(size).padStart(5)} questions  ${name.padEnd(10)} clock ${ratio(clock, base?.clock)}  processor ${ratio(processor, base?.processor)}  ${pages} pages`,
        )
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

// This package is no ES module: nothing can be awaited at the top.
main().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 3
})
