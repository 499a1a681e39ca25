/**
 * `npm run bench pdf`: handouts of 250 questions, cold and after an edit of one question, against a headless Chromium
 * and, where it is installed, WeasyPrint, that print the same answers as HTML. All in one run; only the ratios count.
 */
import { execFile, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { type Corpus, editionOf, localesOf } from '@topasked/content'
import { pdfChannel } from '../src/channels/pdf/index.ts'
import { toHtml } from '../src/html/to-html.ts'
import { stressCorpus } from '../test/pdf/stress.ts'
import { contextOf } from '../test/support/html-context.ts'

const COUNT = Number(process.env.TOPASKED_BENCH_COUNT ?? 250)
const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)
const dir = mkdtempSync(join(tmpdir(), 'topasked-bench-'))
const run = promisify(execFile)

async function timed<T>(what: string, work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  const started = performance.now()
  const value = await work()
  const ms = performance.now() - started
  console.log(`  ${what.padEnd(44)} ${(ms / 1000).toFixed(2).padStart(7)} s`)
  return { ms, value }
}

/** The documents that the channel makes, as pages for a browser: one for everything and one per scenario and language. */
function pagesOf(corpus: Corpus): readonly { name: string; html: string }[] {
  return localesOf(corpus).flatMap((locale) => {
    const answer = (id: string, title: string, body: string) => `<h2 id="${id}">${title}</h2>${body}`
    const sections = editionOf(corpus, locale, { channel: 'pdf' }).map(({ scenario, entries }) => {
      const answers = entries.map(({ id, question }) =>
        answer(
          id,
          question.title,
          toHtml(question, contextOf(corpus, { locale, idPrefix: `topasked-${id}-` })),
        ),
      )
      return { name: `${locale}-${scenario.id}`, body: `<h1>${scenario.id}</h1>${answers.join('')}` }
    })
    const all = { name: `${locale}-all`, body: sections.map(({ body }) => body).join('') }
    return [all, ...sections].map(({ name, body }) => ({
      name,
      html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${name}</title><style>@page{size:A4;margin:25mm}body{font:10.5pt/1.4 sans-serif}</style>${body}`,
    }))
  })
}

const render = (corpus: Corpus) => pdfChannel.render(corpus, { siteUrl: corpus.catalog.siteUrl })

try {
  console.log(`${COUNT} questions in two languages, all documents of the channel:`)
  const before = stressCorpus(COUNT)
  const cold = await timed('topasked, cold (engine and fonts included)', () => render(before))
  const size = cold.value.reduce((sum, { value }) => sum + value.length, 0)
  const edit = {
    lists: { en: { title: 'Edited?', markdown: 'An edited answer.', meta: { scenarios: ['b'] } } },
  }
  const warm = await timed('topasked, warm, after an edit of one question', () =>
    render(stressCorpus(COUNT, edit)),
  )
  const again = await timed('topasked, warm, nothing edited', () => render(stressCorpus(COUNT, edit)))

  const files = pagesOf(before).map(({ name, html }) => {
    const path = join(dir, `${name}.html`)
    writeFileSync(path, html)
    return path
  })
  const ratios: [string, number][] = [
    ['warm edit / cold', warm.ms / cold.ms],
    ['warm, nothing edited / cold', again.ms / cold.ms],
  ]
  if (CHROMIUM) {
    const chromium = await timed('Chromium, one process a document', async () => {
      for (const path of files) {
        const flags = [
          '--headless',
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
        ]
        await run(CHROMIUM, [
          ...flags,
          `--print-to-pdf=${path}.pdf`,
          '--no-pdf-header-footer',
          pathToFileURL(path).href,
        ])
      }
    })
    const bytes = files.reduce((sum, path) => sum + statSync(`${path}.pdf`).size, 0)
    ratios.push(['cold / Chromium', cold.ms / chromium.ms], ['bytes / Chromium', size / bytes])
  } else console.log('  Chromium is not installed: skipped')
  if (spawnSync('weasyprint', ['--version']).status === 0) {
    const weasy = await timed('WeasyPrint, one process a document', async () => {
      for (const path of files) await run('weasyprint', [path, `${path}.weasy.pdf`])
    })
    ratios.push(['cold / WeasyPrint', cold.ms / weasy.ms])
  } else console.log('  WeasyPrint is not installed: skipped')
  console.log()
  for (const [what, ratio] of ratios) console.log(`  ${what.padEnd(44)} ${ratio.toFixed(2).padStart(7)}`)
} finally {
  rmSync(dir, { recursive: true, force: true })
}
