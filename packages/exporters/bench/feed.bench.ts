/**
 * What the feed and all snippet profiles (portable, details, page, element, confluence, with their index pages) cost:
 * against remark-parse -> remark-rehype -> rehype-stringify of the same files in the same process, and from 1,000 to
 * 10,000 entries. Each entry is one of the workspace's own questions in both its languages. What memory it takes is
 * measured in processes of their own, which read the content, make every file once, and do nothing else.
 */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Corpus, loadCorpus } from '@topasked/content'
import { feedChannel, intranetChannel, type StreamingChannel } from '@topasked/exporters'

const CONTENT = fileURLToPath(new URL('../../content/fixtures/two-factor/', import.meta.url))
const PEERS = ['unified@11.0.5', 'remark-parse@11.0.0', 'remark-rehype@11.1.2', 'rehype-stringify@10.0.1']
const AS_OF = '2026-11-24'
const SITE = 'https://topasked.example.edu/'

interface Figures {
  readonly entries: number
  readonly files: number
  /** Milliseconds of processor time. */
  readonly load: number
  readonly feed: number
  readonly intranet: number
  readonly peer: number
}

interface Peak {
  /** Megabytes that the process took at most: in all, and before the first file was made. */
  readonly peak: number
  readonly before: number
  /** Megabytes of files that were made. */
  readonly written: number
}

/** Processor time, not time on the wall: others may be at work on the machine. */
async function timed(work: () => unknown): Promise<number> {
  globalThis.gc?.()
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

function makeContent(dir: string, entries: number): void {
  cpSync(CONTENT, dir, { recursive: true })
  const names = readdirSync(join(dir, 'questions'))
  const ids = names.filter((name) => !name.includes('.zh-Hant.')).map((name) => name.replace('.md', ''))
  for (let made = ids.length; made < entries; made += 1) {
    const id = ids[made % ids.length] ?? ''
    for (const ending of ['.md', '.zh-Hant.md'].filter((end) => names.includes(`${id}${end}`))) {
      const text = readFileSync(join(dir, 'questions', `${id}${ending}`), 'utf8')
      writeFileSync(join(dir, 'questions', `${id}-copy-${made}${ending}`), text.replace(/^aliases:.*\n/m, ''))
    }
  }
}

/** The same questions again under other names, trees and all, until there are so many: reading them is not measured here. */
function grown(corpus: Corpus, entries: number): Corpus {
  const ids = [...new Set(corpus.questions.map(({ id }) => id))]
  const questions = [...corpus.questions]
  const names = new Map<string, string[]>()
  for (let made = ids.length; made < entries; made += 1) {
    const id = ids[made % ids.length] ?? ''
    const name = `${id}-grown-${made}`
    names.set(id, [...(names.get(id) ?? []), name])
    for (const text of corpus.questions.filter((question) => question.id === id)) {
      const { aliases: _, ...meta } = text.meta
      questions.push({ ...text, id: name, meta, tree: structuredClone(text.tree) })
    }
  }
  const scenarios = corpus.scenarios.map((scenario) => ({
    ...scenario,
    questions: scenario.questions.flatMap((id) => [id, ...(names.get(id) ?? [])]),
  }))
  return { ...corpus, questions, scenarios }
}

/** The pipeline to compare with, from a folder outside of the workspaces. */
async function peerIn(folder: string): Promise<(markdown: string) => string> {
  const require = createRequire(join(folder, 'package.json'))
  const load = async (name: string) => await import(pathToFileURL(require.resolve(name)).href)
  const [{ unified }, parse, rehype, stringify] = await Promise.all(
    ['unified', 'remark-parse', 'remark-rehype', 'rehype-stringify'].map(load),
  )
  const processor = unified().use(parse.default).use(rehype.default).use(stringify.default).freeze()
  return (markdown) => String(processor.processSync(markdown))
}

/** Makes every file as a build does: each is let go when its bytes are there. Gives the number of bytes. */
function makeFiles(channel: StreamingChannel, corpus: Corpus): number {
  let bytes = 0
  for (const { value } of channel.files(corpus, { siteUrl: SITE })) bytes += Buffer.from(value).length
  return bytes
}

async function read(dir: string): Promise<Corpus> {
  const { corpus, messages } = await loadCorpus({ dir, asOf: AS_OF })
  if (!corpus) throw new Error(messages.find(({ severity }) => severity === 'error')?.message)
  return corpus
}

async function measureTime(dir: string, peers: string, entries: number): Promise<Figures> {
  const corpora: Corpus[] = []
  const load = await timed(async () => {
    corpora.push(grown(await read(dir), entries))
  })
  const [corpus] = corpora
  if (!corpus) throw new Error('the content was not read')
  const bodies = corpus.questions.map(({ file }) => String(file.value).replace(/^---\n[\s\S]*?\n---\n/, ''))
  const toHtml = await peerIn(peers)
  const make = (channel: StreamingChannel) => timed(() => makeFiles(channel, corpus))
  const peer = () =>
    timed(() => {
      for (const body of bodies) Buffer.from(toHtml(body))
    })
  // The first round warms up. Rounds take turns, and the best of each counts.
  const rounds: Array<[number, number, number]> = []
  for (let round = 0; round < (bodies.length > 5000 ? 2 : 4); round += 1) {
    rounds.push([await peer(), await make(feedChannel), await make(intranetChannel)])
  }
  const best = (index: 0 | 1 | 2) => Math.min(...rounds.map((round) => round[index]))
  return {
    entries: new Set(corpus.questions.map(({ id }) => id)).size,
    files: bodies.length,
    load,
    peer: best(0),
    feed: best(1),
    intranet: best(2),
  }
}

const peakNow = () => process.resourceUsage().maxRSS / 1024

async function measurePeak(dir: string, entries: number): Promise<Peak> {
  const corpus = grown(await read(dir), entries)
  const before = peakNow()
  const written = makeFiles(feedChannel, corpus) + makeFiles(intranetChannel, corpus)
  return { peak: peakNow(), before, written: written / 1e6 }
}

/** Runs this file again, in a process of its own. */
function inChild<T>(mode: 'time' | 'peak', dir: string, peers: string, entries: number): T {
  const self = fileURLToPath(import.meta.url)
  const options =
    mode === 'peak' ? process.execArgv.filter((option) => option !== '--expose-gc') : process.execArgv
  const args = [...options, self, mode, dir, peers, String(entries)]
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 }))
}

function report(): void {
  const peers = mkdtempSync(join(tmpdir(), 'topasked-peers-'))
  const dir = mkdtempSync(join(tmpdir(), 'topasked-bench-'))
  try {
    makeContent(dir, 1000)
    writeFileSync(join(peers, 'package.json'), '{ "private": true }')
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', '--ignore-scripts', ...PEERS], {
      cwd: peers,
    })
    const [small, large] = [1000, 10_000].map((entries) => inChild<Figures>('time', dir, peers, entries)) as [
      Figures,
      Figures,
    ]
    const row = ({ entries, files, peer, feed, intranet }: Figures) =>
      `${entries} entries, ${files} texts: bare pipeline ${peer.toFixed(0)} ms, ` +
      `feed ${feed.toFixed(0)} ms, snippets of all profiles ${intranet.toFixed(0)} ms`
    const each = ({ feed, intranet, entries }: Figures) => (feed + intranet) / entries
    console.log(`reading and checking 1,000 entries: ${small.load.toFixed(0)} ms of processor time`)
    console.log(row(small))
    console.log(row(large))
    console.log(`feed alone / bare pipeline at 1,000: ${(small.feed / small.peer).toFixed(2)}`)
    console.log(
      `feed and snippets / bare pipeline at 1,000: ${((small.feed + small.intranet) / small.peer).toFixed(2)}`,
    )
    console.log(`time an entry at 10,000 / at 1,000: ${(each(large) / each(small)).toFixed(2)}`)
    for (const entries of [1000, 10_000]) {
      const { peak, before, written } = inChild<Peak>('peak', dir, peers, entries)
      console.log(
        `memory at ${entries}: ${peak.toFixed(0)} MB at most, ${before.toFixed(0)} MB of it the content; ` +
          `${written.toFixed(0)} MB of files`,
      )
    }
  } finally {
    rmSync(peers, { recursive: true, force: true })
    rmSync(dir, { recursive: true, force: true })
  }
}

const [mode, dir = '', peers = '', entries] = process.argv.slice(2)
if (mode === 'time') console.log(JSON.stringify(await measureTime(dir, peers, Number(entries))))
else if (mode === 'peak') console.log(JSON.stringify(await measurePeak(dir, Number(entries))))
else report()
