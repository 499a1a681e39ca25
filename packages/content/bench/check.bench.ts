/**
 * What reading and checking cost beside bare parsing: `loadCorpus` on a folder of entries against remark-parse with
 * remark-gfm and remark-directive on the same files, in one run. `BENCH_ENTRIES` sets their number.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCorpus } from '@topasked/content'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 10_000)
const FAQ = fileURLToPath(new URL('../faq/', import.meta.url))

/** Entries that both do first: what a program takes to get going is another matter. */
const WARM_UP = 300

/** The first content over and over: real answers, of real length, that refer to each other. */
function generate(dir: string, entries: number): string[] {
  mkdirSync(dir)
  for (const folder of ['questions', 'fragments', 'images', 'scenarios']) mkdirSync(join(dir, folder))
  for (const path of ['faq.yaml', 'links.yaml']) writeFileSync(join(dir, path), readFileSync(`${FAQ}${path}`))
  for (const folder of ['fragments', 'images', 'scenarios'])
    for (const name of readdirSync(`${FAQ}${folder}`))
      writeFileSync(join(dir, folder, name), readFileSync(`${FAQ}${folder}/${name}`))
  const originals = readdirSync(`${FAQ}questions`).filter((name) => /^[^.]+\.md$/.test(name))
  return Array.from({ length: entries }, (_, index) => {
    const name = originals[index % originals.length] ?? ''
    const round = Math.floor(index / originals.length)
    const text = readFileSync(`${FAQ}questions/${name}`, 'utf8').replace(
      /^aliases: .*\n/m,
      round === 0 ? '$&' : '',
    )
    const path = join(dir, 'questions', round === 0 ? name : name.replace('.md', `-${round}.md`))
    writeFileSync(path, text)
    return path
  })
}

const milliseconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since)
  return Math.round((user + system) / 1_000)
}

const folder = mkdtempSync(join(tmpdir(), 'topasked-bench-'))
try {
  const [dir, small] = [join(folder, 'all'), join(folder, 'some')]
  generate(small, WARM_UP)
  const paths = generate(dir, ENTRIES)
  const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).freeze()
  const texts = paths.map((path) => readFileSync(path, 'utf8'))
  for (const text of texts.slice(0, WARM_UP)) processor.parse(text)
  await loadCorpus({ dir: small, asOf: '2026-11-24' })
  const parsing = process.cpuUsage()
  for (const text of texts) processor.parse(text)
  const bare = milliseconds(parsing)
  globalThis.gc?.()
  let peak = 0
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 50)
  const loading = process.cpuUsage()
  const { messages, corpus } = await loadCorpus({ dir, asOf: '2026-11-24' })
  const loaded = milliseconds(loading)
  peak = Math.max(peak, process.memoryUsage().rss)
  clearInterval(sampling)
  const size = Math.round(texts.reduce((sum, text) => sum + text.length, 0) / 1_000)
  console.log(`${ENTRIES} entries, ${size} thousand characters; processor time`)
  console.log(`bare parsing           ${bare} ms   1.00`)
  console.log(`loadCorpus             ${loaded} ms   ${(loaded / bare).toFixed(2)}`)
  console.log(`peak memory            ${Math.round(peak / 1_048_576)} MB`)
  console.log(
    `messages               ${messages.length}; published: ${corpus?.questions.length ?? 'nothing'}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
