/** A process of its own for each content: nothing is warm from another one. Prints what took how long, a line each. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Corpus } from '@topasked/content'
import { pdfChannel } from '../../src/channels/pdf/index.ts'
import { ordinary, stress } from './contents.ts'

const [dir = '', count = '250'] = process.argv.slice(2)
const content = dir === '' ? stress(Number(count)) : ordinary(dir)
const cache = mkdtempSync(join(tmpdir(), 'topasked-bench-cache-'))

async function measured(what: string, corpus: Corpus): Promise<void> {
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const files = await pdfChannel.render(corpus, { siteUrl: corpus.catalog.siteUrl, pdf: { cache } })
  const { user, system } = process.cpuUsage(cpu)
  const bytes = files.reduce((sum, { value }) => sum + value.length, 0)
  const line = { what, wall: performance.now() - started, cpu: (user + system) / 1000, bytes }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

try {
  await measured('cold', await content.whole())
  await measured('nothing edited', await content.whole())
  for (const [what, corpusAfter] of content.edits) await measured(`${what} edited`, await corpusAfter())
} finally {
  rmSync(cache, { recursive: true, force: true })
}
