import type { Corpus } from '@topasked/content'
import type { ChannelName, WithheldDocument } from '@topasked/schema'
import type { VFile } from 'vfile'

export interface RenderOptions {
  /** Where pages and files are served, with a slash at the end. Permanent ids keep the catalog's `siteUrl`. */
  readonly siteUrl: string
  readonly pdf?: PdfOptions
  /** Told of each document that something in the content keeps from being made. */
  readonly withhold?: (document: WithheldDocument) => void
  /** Paths in the published tree of documents that are not made: nothing links to them. */
  readonly withheld?: ReadonlySet<string>
}

/** Sizes of paper for the handouts. */
export type Paper = 'a4' | 'letter'

export interface PdfOptions {
  /** Default: A4. */
  readonly paper?: Paper
  /** Ids of answers: only a handout of these is made. */
  readonly questions?: readonly string[]
  /** A folder where finished documents are kept for the next time. Default: none. It changes no byte. */
  readonly cache?: string
}

/**
 * Corpus in, files out. The files have a `path` relative to the published tree and an `OutputData` in `data`. What is
 * wrong with the source is a message on the source's VFile, never an exception. What one document cannot show withholds that document.
 */
export interface Channel {
  readonly name: ChannelName
  render(corpus: Corpus, options: RenderOptions): readonly VFile[] | Promise<readonly VFile[]>
}

/**
 * A channel whose files may be more than fit in memory at once: `files` makes the same ones as `render`, in the same
 * order, each when it is asked for.
 */
export interface StreamingChannel extends Channel {
  render(corpus: Corpus, options: RenderOptions): readonly VFile[]
  files(corpus: Corpus, options: RenderOptions): Iterable<VFile>
}
