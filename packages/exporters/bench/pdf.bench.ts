/**
 * `npm run bench pdf`: handouts of 250 questions, cold and after an edit of one question, against a headless Chromium
 * and, where it is installed, WeasyPrint, that print the same answers as HTML. All in one run; only the ratios count.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { AS_OF, editOrdinary, ordinary, stress, writeOrdinary } from './pdf/contents.ts'
import { pagesOf } from './pdf/pages.ts'

const COUNT = Number(process.env.TOPASKED_BENCH_COUNT ?? 250)
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
]
const NODE = [process.execPath, '--conditions=@topasked/source', '--import', 'tsx']
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const dir = mkdtempSync(join(tmpdir(), 'topasked-bench-'))

/** Milliseconds of the clock and of all cores. */
interface Cost {
  readonly wall: number
  readonly cpu: number
}

/** Runs programs one after another; their time of the processor is what the shell counted. */
function cost(commands: readonly (readonly string[])[], env: NodeJS.ProcessEnv = {}): Cost {
  const [started, script] = [performance.now(), '"$@" >/dev/null 2>&1 || exit 1; times']
  let cpu = 0
  for (const command of commands) {
    const options = { encoding: 'utf8', env: { ...process.env, ...env } } as const
    const said = execFileSync('sh', ['-c', script, 'sh', ...command], options)
    const spent = [...(said.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/gu)]
    cpu += spent.reduce(
      (sum, [, minutes, seconds]) => sum + Number(minutes) * 60e3 + Number(seconds) * 1e3,
      0,
    )
  }
  return { wall: performance.now() - started, cpu }
}

function show(what: string, { wall, cpu }: Cost, base?: Cost): Cost {
  const ratio = base ? `${(wall / base.wall).toFixed(2).padStart(10)} ${(cpu / base.cpu).toFixed(2)}` : ''
  console.log(
    `  ${what.padEnd(44)} ${(wall / 1e3).toFixed(2).padStart(7)} s ${(cpu / 1e3).toFixed(2).padStart(7)} s${ratio}`,
  )
  return { wall, cpu }
}

interface Line extends Cost {
  readonly what: string
  readonly bytes: number
}

/** What one content costs in a process that goes on. */
function channel(args: readonly string[]): Line {
  const said = execFileSync(NODE[0] ?? '', [...NODE.slice(1), here('pdf/measure.ts'), ...args], {
    encoding: 'utf8',
  })
  const lines = said
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
  const [cold] = lines
  if (!cold) throw new Error('nothing was measured')
  for (const line of lines) show(`topasked, ${line.what}`, line, line === cold ? undefined : cold)
  return cold
}

function others(pages: ReturnType<typeof pagesOf>, cold: Line): void {
  const files = pages.map(({ name, html }) => {
    const path = join(dir, `${name}.html`)
    writeFileSync(path, html)
    return path
  })
  const than = (what: string, other: Cost) =>
    console.log(
      `    cold / ${what.padEnd(37)} ${' '.repeat(22)}${(cold.wall / other.wall).toFixed(2)} ${(cold.cpu / other.cpu).toFixed(2)}`,
    )
  if (CHROMIUM) {
    const print = files.map((path) => [
      CHROMIUM,
      ...FLAGS,
      `--print-to-pdf=${path}.pdf`,
      '--no-pdf-header-footer',
      pathToFileURL(path).href,
    ])
    than('Chromium', show('Chromium, one process a document', cost(print)))
    const bytes = files.reduce((sum, path) => sum + statSync(`${path}.pdf`).size, 0)
    console.log(`    bytes / Chromium ${(cold.bytes / bytes).toFixed(2).padStart(54)}`)
  } else console.log('  Chromium is not installed: skipped')
  if (spawnSync('weasyprint', ['--version']).status === 0) {
    const print = files.map((path) => ['weasyprint', path, `${path}.weasy.pdf`])
    than('WeasyPrint', show('WeasyPrint, one process a document', cost(print)))
  } else console.log('  WeasyPrint is not installed: skipped')
}

/** The command itself, a process each: what it takes from the folder of finished documents. */
function command(faq: string): void {
  const build = [
    ...NODE,
    here('../src/cli/start.ts'),
    'build',
    '--channels',
    'pdf',
    '--content',
    faq,
    '--out',
    join(dir, 'out'),
    '--as-of',
    AS_OF,
  ]
  const run = () => cost([build], { TOPASKED_CACHE: join(dir, 'cache') })
  const cold = show('topasked build, nothing made before', run())
  show('topasked build, nothing edited', run(), cold)
  editOrdinary(faq, 'zh-Hant.md', '再修訂。')
  show('topasked build, a translation edited', run(), cold)
}

try {
  const faq = join(dir, 'faq')
  writeOrdinary(faq, COUNT)
  for (const [content, args] of [
    [ordinary(faq), [faq]],
    [stress(COUNT), ['', String(COUNT)]],
  ] as const) {
    console.log(`${COUNT} questions in two languages, all documents of the channel: ${content.about}`)
    console.log(`  ${''.padEnd(44)}      wall       cores  of cold`)
    const pages = pagesOf(await content.whole())
    others(pages, channel(args))
    if (args.length === 1) command(faq)
    console.log()
  }
} finally {
  rmSync(dir, { recursive: true, force: true })
}
