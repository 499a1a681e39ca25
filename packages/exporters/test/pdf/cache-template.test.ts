import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it, vi } from 'vitest'
import { pdfChannel } from '../../src/channels/pdf/index.ts'
import { corpusOf } from '../corpus.ts'

let change = (source: string): string => source

vi.mock('../../src/channels/pdf/typst/templates.ts', async (original) => {
  const { readTemplates } = await original<typeof import('../../src/channels/pdf/typst/templates.ts')>()
  return {
    readTemplates: () => new Map([...readTemplates()].map(([name, source]) => [name, change(source)])),
  }
})

const cache = mkdtempSync(join(tmpdir(), 'topasked-cache-'))
afterAll(() => rmSync(cache, { recursive: true, force: true }))

async function handout(pdf: { cache?: string }): Promise<string> {
  const corpus = corpusOf({ questions: { one: { en: { title: 'One?', markdown: 'First.' } } } })
  const [file] = await pdfChannel.render(corpus, { siteUrl: corpus.catalog.siteUrl, pdf })
  return Buffer.from(file?.value ?? '').toString('latin1')
}

it('a template that was changed while the process went on is used, cache or not', async () => {
  const before = await handout({ cache })
  change = (source) => source.replace('title-size = 20pt', 'title-size = 19pt')
  const after = await handout({ cache })
  expect(after).not.toBe(before)
  expect(after).toBe(await handout({}))
})
