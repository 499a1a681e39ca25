import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Corpus } from '@topasked/content'
import { expect, it, onTestFinished } from 'vitest'
import type { PdfOptions } from '../../src/channels/channel.ts'
import { pdfChannel } from '../../src/channels/pdf/index.ts'
import { type CorpusDescription, corpusOf } from '../corpus.ts'

const drawing = (size: number) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="200"><rect width="${size}" height="9"/></svg>`
  return new TextEncoder().encode(svg)
}

const BASE: CorpusDescription = {
  catalog: { urgent: ['one'] },
  scenarios: { a: { title: { en: 'A' } }, b: { title: { en: 'B' } } },
  assets: { 'images/drawing.svg': { bytes: drawing(10), sha256: 'd'.repeat(64) } },
  questions: {
    one: {
      en: { title: 'One?', markdown: 'First, see [two](two.md).', meta: { scenarios: ['a'] } },
      'zh-Hant': { title: '一？', markdown: '第一。' },
    },
    two: {
      en: {
        title: 'Two?',
        markdown: 'Look:\n\n![A drawing](images/drawing.svg)',
        meta: { scenarios: ['b'] },
      },
      'zh-Hant': { title: '二？', markdown: '第二。' },
    },
  },
}

function folder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'topasked-cache-'))
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** Path -> bytes, in Latin-1. */
async function printed(corpus: Corpus, pdf: PdfOptions): Promise<ReadonlyMap<string, string>> {
  const files = await pdfChannel.render(corpus, { siteUrl: corpus.catalog.siteUrl, pdf })
  return new Map(files.map(({ path, value }) => [path, Buffer.from(value).toString('latin1')]))
}

/** What is kept: name -> bytes. */
function kept(dir: string): Map<string, string> {
  return new Map(readdirSync(dir).map((name) => [name, readFileSync(join(dir, name), 'latin1')]))
}

const changedBetween = (before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) =>
  [...after].filter(([path, bytes]) => before.get(path) !== bytes).map(([path]) => path)

const one = BASE.questions.one ?? {}
const two = BASE.questions.two ?? {}
const ALL_EN = ['pdf/en/handout.pdf', 'pdf/en/a.pdf', 'pdf/en/b.pdf', 'pdf/en/quick-card.pdf']
const ALL = [...ALL_EN, ...ALL_EN.map((path) => path.replace('/en/', '/zh-Hant/')), 'pdf/bilingual.pdf']

it.each<[string, CorpusDescription, PdfOptions, readonly string[]]>([
  ['nothing', BASE, {}, []],
  [
    'a translation',
    { ...BASE, questions: { one, two: { ...two, 'zh-Hant': { title: '二？', markdown: '改了。' } } } },
    {},
    ['pdf/zh-Hant/handout.pdf', 'pdf/zh-Hant/b.pdf'],
  ],
  [
    'an answer on the card',
    { ...BASE, questions: { one: { ...one, 'zh-Hant': { title: '一？', markdown: '改了。' } }, two } },
    {},
    ['pdf/zh-Hant/handout.pdf', 'pdf/zh-Hant/a.pdf', 'pdf/zh-Hant/quick-card.pdf', 'pdf/bilingual.pdf'],
  ],
  [
    'the bytes of a picture, though its name and the digest on record stay',
    { ...BASE, assets: { 'images/drawing.svg': { bytes: drawing(300), sha256: 'd'.repeat(64) } } },
    {},
    ['pdf/en/handout.pdf', 'pdf/en/b.pdf', 'pdf/en/quick-card.pdf', 'pdf/bilingual.pdf'],
  ],
  [
    'whom to ask',
    {
      ...BASE,
      catalog: { ...BASE.catalog, owners: { desk: { name: { en: 'Desk' }, hotline: '5550 1000' } } },
    },
    {},
    ALL,
  ],
  ['the day', { ...BASE, asOf: '2026-11-25' }, {}, ALL],
  ['the paper', BASE, { paper: 'letter' }, ALL],
])(
  'after a change of %s, documents are what they are without a cache',
  async (_, after, options, changed) => {
    const cache = folder()
    const before = await printed(corpusOf(BASE), { cache })
    const names = new Set(kept(cache).keys())
    const cached = await printed(corpusOf(after), { ...options, cache })
    expect(cached).toEqual(await printed(corpusOf(after), options))
    expect(changedBetween(before, cached)).toEqual(changed)
    // Nothing that stayed the same was made again.
    expect([...kept(cache).keys()].some((name) => !names.has(name))).toBe(changed.length > 0)
  },
)

it.each<[string, (bytes: Buffer) => Buffer]>([
  [
    'a bit that turned',
    (bytes) => Buffer.from(bytes.map((byte, n) => (n === bytes.length - 9 ? byte ^ 1 : byte))),
  ],
  ['a lost end', (bytes) => bytes.subarray(0, bytes.length - 5)],
  [
    'another number of pages',
    (bytes) => Buffer.from(bytes.toString('latin1').replace(/ \d+ /u, ' 9 '), 'latin1'),
  ],
  ['nothing', () => Buffer.alloc(0)],
])('%s in a kept document is found out, and it is made anew', async (_, damage) => {
  const cache = folder()
  const first = await printed(corpusOf(BASE), { cache })
  const whole = kept(cache)
  for (const name of whole.keys()) {
    const path = join(cache, name)
    writeFileSync(path, damage(readFileSync(path)))
  }
  expect(await printed(corpusOf(BASE), { cache })).toEqual(first)
  expect(kept(cache)).toEqual(whole)
})

it('a document under the key of another one is not taken for it', async () => {
  const cache = folder()
  const first = await printed(corpusOf(BASE), { cache })
  const [one = '', other = ''] = kept(cache).keys()
  writeFileSync(join(cache, one), readFileSync(join(cache, other)))
  expect(await printed(corpusOf(BASE), { cache })).toEqual(first)
})

it('a folder that cannot be written to changes nothing', async () => {
  const cache = join(folder(), 'a file')
  writeFileSync(cache, '')
  expect(await printed(corpusOf(BASE), { cache })).toEqual(await printed(corpusOf(BASE), {}))
})

it('what is wrong with an answer is said each time', async () => {
  const cache = folder()
  const description = { questions: { it: { en: { title: 'It?', markdown: 'Thai: த.' } } } }
  for (let time = 0; time < 2; time++) {
    const corpus = corpusOf(description)
    await printed(corpus, { cache })
    expect(corpus.files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))).toEqual([
      'pdf/glyph-exists',
    ])
  }
})

it('what nobody finished is swept, and other files stay, whatever they are called', async () => {
  const cache = folder()
  const old = new Date('2020-01-01')
  const digest = (n: number): string => n.toString(16).padStart(64, '0')
  const ours = {
    [`${digest(1)}.123`]: 'topasked-pdf 1 0',
    [`${digest(2)}.123`]: 'topas',
    [`${digest(3)}.123`]: '',
  }
  // A store of files by their digests, as others have them, larger than what is kept of ours.
  const theirs = {
    'notes.txt': 'x',
    [`${digest(4)}.123`]: 'x',
    ...Object.fromEntries(Array.from({ length: 2001 }, (_, n) => [digest(n + 5), `precious ${n}`])),
  }
  for (const [name, text] of Object.entries({ ...ours, ...theirs })) {
    writeFileSync(join(cache, name), text)
    utimesSync(join(cache, name), old, old)
  }
  await printed(corpusOf(BASE), { cache })
  const left = kept(cache)
  expect(Object.keys(ours).filter((name) => left.has(name))).toEqual([])
  expect(Object.entries(theirs).filter(([name, text]) => left.get(name) !== text)).toEqual([])
})
