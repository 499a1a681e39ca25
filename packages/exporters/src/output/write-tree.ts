import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Corpus } from '@topasked/content'
import {
  CHANNELS,
  type ChannelName,
  type HeldBack,
  type Manifest,
  type WithheldDocument,
} from '@topasked/schema'
import type { VFile } from 'vfile'
import type { PdfOptions, RenderOptions } from '../channels/channel.ts'
import { type ChannelFailedError, explainFailure } from '../channels/channel-failure.ts'
import { writersOf } from '../definitions/index.ts'
import { MANIFEST } from '../published/published-manifest.ts'
import { describeTree, type WrittenFile } from './manifest.ts'

/** Called when a channel is done, with the time it took. */
export type Progress = (channel: ChannelName, milliseconds: number) => void

export interface TreeOptions {
  /** An empty folder. */
  readonly dir: string
  readonly corpus: Corpus
  readonly siteUrl: string
  readonly channels: readonly ChannelName[]
  readonly pdf?: PdfOptions
  readonly commit: string | undefined
  readonly version: string
  readonly progress: Progress
  /** Documents that the check takes for unprintable: a guess that saves building the pages twice. */
  readonly expected: ReadonlySet<string>
  readonly heldBack: readonly HeldBack[]
  /**
   * Writes the pages of the site into `dir`, which is empty then, without links to the documents withheld. Stops when the
   * signal says that they are of no use.
   */
  readonly buildPages: (withheld: ReadonlySet<string>, signal: AbortSignal) => Promise<void>
}

export interface TreeSummary {
  readonly channels: ReadonlyArray<{
    readonly name: ChannelName
    readonly files: number
    readonly bytes: number
  }>
  readonly files: number
  readonly bytes: number
  /** Documents that could not be made. */
  readonly withheld: readonly WithheldDocument[]
  /** Files with errors, of which something else was published. */
  readonly heldBack: readonly HeldBack[]
}

/** The files of a channel: rendered while the pages are built, or created one by one as they are written. */
interface Rendered {
  readonly name: ChannelName
  readonly files: Iterable<VFile>
  readonly streamed: boolean
  /** Says on the sources what a channel failed on that is rendered while it is written. */
  readonly explain: (error: unknown) => Promise<ChannelFailedError>
}

/** What came of the channels so far. */
interface Rendering {
  readonly rendered: Rendered[]
  readonly failures: ChannelFailedError[]
}

/** The handouts, and those that cannot be made: what the other channels link to depends on it. */
async function renderHandouts(options: TreeOptions, rendering: Rendering): Promise<WithheldDocument[]> {
  const withheld: WithheldDocument[] = []
  const withhold = (document: WithheldDocument): void => void withheld.push(document)
  await renderAll(options, (name) => name === 'pdf', { withhold }, rendering)
  return withheld
}

async function renderAll(
  { corpus, siteUrl, channels, pdf, progress }: TreeOptions,
  wanted: (name: ChannelName) => boolean,
  about: Pick<RenderOptions, 'withhold' | 'withheld'>,
  { rendered, failures }: Rendering,
): Promise<void> {
  const options = { siteUrl, ...(pdf && { pdf }), ...about }
  for (const channel of await writersOf(channels.filter(wanted))) {
    const { name } = channel
    const explain = (error: unknown) => explainFailure(channel, corpus, options, error)
    const started = performance.now()
    if ('files' in channel) {
      rendered.push({ name, files: channel.files(corpus, options), streamed: true, explain })
      continue
    }
    try {
      rendered.push({ name, files: await channel.render(corpus, options), streamed: false, explain })
      if (name !== 'site') progress(name, performance.now() - started)
    } catch (error) {
      failures.push(await explain(error))
    }
  }
}

/** As the channels are listed: what several of them bring belongs to the first. */
function inOrder(rendered: readonly Rendered[]): Rendered[] {
  return CHANNELS.flatMap((name) => rendered.filter((one) => one.name === name))
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((path) => b.has(path))
}

/** Takes away what stands in a folder; the folder stays. */
async function empty(dir: string): Promise<void> {
  for (const name of await readdir(dir)) await rm(join(dir, name), { recursive: true })
}

/** The files up to where making them fails. */
function* untilFailure(files: Iterable<VFile>, failed: (error: unknown) => void): Generator<VFile> {
  try {
    yield* files
  } catch (error) {
    failed(error)
  }
}

/** Writes each file once: channels may share an identical picture, but never write different files to one path. */
async function writeFiles(
  { dir, progress }: TreeOptions,
  { rendered, failures }: Rendering,
): Promise<Map<string, WrittenFile>> {
  const written = new Map<string, WrittenFile>()
  for (const { name, files, streamed, explain } of inOrder(rendered)) {
    const started = performance.now()
    let failure: { readonly error: unknown } | undefined
    const fail = (error: unknown): void => {
      failure = { error }
    }
    for (const file of untilFailure(files, fail)) {
      const { output } = file.data
      if (!output) throw new TypeError(`the channel ${name} does not describe its file ${file.path}`)
      const path = join(dir, file.path)
      const bytes = Buffer.from(file.value)
      if (written.has(file.path)) {
        if (!(await readFile(path)).equals(bytes)) throw new TypeError(`two channels write ${file.path}`)
        continue
      }
      written.set(file.path, { channel: name, output })
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, bytes)
    }
    if (failure) failures.push(await explain(failure.error))
    else if (streamed) progress(name, performance.now() - started)
  }
  return written
}

function summarise({ channels, files, withheld = [], heldBack = [] }: Manifest): TreeSummary {
  const of = (name: ChannelName) => files.filter(({ channel }) => channel === name)
  const total = (list: Manifest['files']): number => list.reduce((sum, { bytes }) => sum + bytes, 0)
  const rows = channels.map((name) => ({ name, files: of(name).length, bytes: total(of(name)) }))
  return { channels: rows, files: files.length + 1, bytes: total(files), withheld, heldBack }
}

/**
 * Writes the published tree: the site's own build writes its pages while the other channels are rendered here; then
 * come the files of all channels, and the manifest last. Where the handouts turn out other than expected, the pages are
 * built once more, so that they link to exactly those that are there.
 * @throws {ChannelFailedError} when a channel fails, once all of them have said what they have to say
 */
export async function writeTree(options: TreeOptions): Promise<TreeSummary> {
  const { dir, corpus, channels, commit, version, progress, expected, heldBack, buildPages } = options
  const started = performance.now()
  const stop = new AbortController()
  const rendering: Rendering = { rendered: [], failures: [] }
  const pages = channels.includes('site')
    ? buildPages(expected, stop.signal).then(() => performance.now())
    : undefined
  // A failure is awaited below; it must not count as an unhandled rejection while the other channels render.
  pages?.catch(() => undefined)
  const withheld = await renderHandouts(options, rendering)
  const paths = new Set(withheld.map(({ path }) => path))
  await renderAll(options, (name) => name !== 'pdf', { withheld: paths }, rendering)
  if (rendering.failures.length > 0) {
    stop.abort()
    await pages?.catch(() => undefined)
  } else {
    let built = await pages
    if (built !== undefined && !isSame(paths, expected)) {
      await empty(dir)
      await buildPages(paths, stop.signal)
      built = performance.now()
    }
    if (built !== undefined) progress('site', built - started)
  }
  const written = await writeFiles(options, rendering)
  const [failure] = rendering.failures
  if (failure) throw failure
  const manifest = await describeTree({ dir, corpus, commit, version, channels, written, withheld, heldBack })
  await writeFile(join(dir, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  return summarise(manifest)
}
