import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Corpus } from '@topasked/content'
import type { ChannelName, Manifest } from '@topasked/schema'
import type { VFile } from 'vfile'
import type { PdfOptions } from '../channels/channel.ts'
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
  /** Writes the pages of the site into `dir` while it is still empty. */
  readonly buildPages: () => Promise<void>
}

export interface TreeSummary {
  readonly channels: ReadonlyArray<{
    readonly name: ChannelName
    readonly files: number
    readonly bytes: number
  }>
  readonly files: number
  readonly bytes: number
}

/** The files of a channel: rendered while the pages are built, or created one by one as they are written. */
interface Rendered {
  readonly name: ChannelName
  readonly files: Iterable<VFile>
  readonly streamed: boolean
}

async function renderAll({ corpus, siteUrl, channels, pdf, progress }: TreeOptions): Promise<Rendered[]> {
  const rendered: Rendered[] = []
  const options = { siteUrl, ...(pdf && { pdf }) }
  for (const channel of await writersOf(channels)) {
    const { name } = channel
    if ('files' in channel) rendered.push({ name, files: channel.files(corpus, options), streamed: true })
    else {
      const started = performance.now()
      rendered.push({ name, files: await channel.render(corpus, options), streamed: false })
      if (name !== 'site') progress(name, performance.now() - started)
    }
  }
  return rendered
}

/** Writes each file once: channels may share an identical picture, but never write different files to one path. */
async function writeFiles(
  { dir, progress }: TreeOptions,
  rendered: readonly Rendered[],
): Promise<Map<string, WrittenFile>> {
  const written = new Map<string, WrittenFile>()
  for (const { name, files, streamed } of rendered) {
    const started = performance.now()
    for (const file of files) {
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
    if (streamed) progress(name, performance.now() - started)
  }
  return written
}

function summarise({ channels, files }: Manifest): TreeSummary {
  const of = (name: ChannelName) => files.filter(({ channel }) => channel === name)
  const total = (list: Manifest['files']): number => list.reduce((sum, { bytes }) => sum + bytes, 0)
  const rows = channels.map((name) => ({ name, files: of(name).length, bytes: total(of(name)) }))
  return { channels: rows, files: files.length + 1, bytes: total(files) }
}

/**
 * Writes the published tree: the site's own build writes its pages while the other channels are rendered here; then
 * come the files of all channels, and the manifest last.
 */
export async function writeTree(options: TreeOptions): Promise<TreeSummary> {
  const { dir, corpus, channels, commit, version, progress, buildPages } = options
  const started = performance.now()
  const pages = channels.includes('site')
    ? buildPages().then(() => progress('site', performance.now() - started))
    : undefined
  // A failure is awaited below; it must not count as an unhandled rejection while the other channels render.
  pages?.catch(() => undefined)
  const rendered = await renderAll(options)
  await pages
  const written = await writeFiles(options, rendered)
  const manifest = await describeTree({ dir, corpus, commit, version, channels, written })
  await writeFile(join(dir, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  return summarise(manifest)
}
