import { installedFontNames } from '@topasked/content'
import type { DocumentCache } from '../pdf-file/document-cache.ts'
import { packObjects } from '../pdf-file/object-streams.ts'
import type { CompiledDocument, Compiler } from './compiler.ts'
import { rendererFingerprint } from './fingerprint.ts'
import { InputFiles } from './input-files.ts'
import type { RenderFailure } from './render-error.ts'
import type { DocumentData, FileData } from './template-data.ts'

interface RenderedFile {
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Renders PDF files from data; takes from the cache what was rendered before. */
export class Renderer {
  /** What the documents are made of besides their own data. */
  readonly files = new InputFiles()
  readonly #asOf: string
  readonly #start: () => Compiler
  readonly #cache: DocumentCache | undefined
  readonly #fingerprint: string
  readonly #tags: ReadonlyMap<string, string>
  #compiler: Compiler | undefined
  /** The last layout: what is measured is often rendered next. */
  #last: { readonly text: string; readonly compiled: CompiledDocument | RenderFailure } | undefined

  /**
   * The compiler is started when something has to be laid out, which may be never. `tags` are the language tags that
   * files get in place of those of the engine.
   */
  constructor(
    asOf: string,
    start: () => Compiler,
    cache: DocumentCache | undefined,
    tags: ReadonlyMap<string, string> = new Map(),
  ) {
    this.#tags = tags
    this.#asOf = asOf
    this.#start = start
    this.#cache = cache
    this.#fingerprint = cache ? rendererFingerprint() : ''
  }

  /** The number of pages of a document by itself; undefined where it cannot be rendered. */
  countPages(data: DocumentData): number | undefined {
    const file = { name: data.name, sides: [data] }
    const key = this.#keyOf(file)
    const cached = this.#cache?.get(key)
    if (cached) return cached.pages
    const compiled = this.#compile(file)
    if ('errors' in compiled) return undefined
    this.#cache?.put(key, { pages: compiled.pages, bytes: undefined })
    return compiled.pages
  }

  /** The file of a document by itself. */
  renderDocument(data: DocumentData): RenderedFile | RenderFailure {
    return this.render({ name: data.name, sides: [data] })
  }

  render(file: FileData): RenderedFile | RenderFailure {
    const key = this.#keyOf(file)
    const cached = this.#cache?.get(key)
    if (cached?.bytes) return { pages: cached.pages, bytes: cached.bytes }
    const rendered = this.#render(file)
    if ('bytes' in rendered) this.#cache?.put(key, rendered)
    return rendered
  }

  #render(file: FileData): RenderedFile | RenderFailure {
    const compiled = this.#compile(file)
    if ('errors' in compiled) return compiled
    const pdf = this.#compilerWithFiles().toPdf(compiled, this.#asOf)
    if ('errors' in pdf) return pdf
    const { bytes, fonts } = packObjects(pdf, this.#tags)
    const ours = installedFontNames()
    const foreign = [...fonts].filter((name) => !ours.has(name)).sort()
    if (foreign.length > 0) return { errors: foreign.map((message) => ({ kind: 'foreign-font', message })) }
    return { bytes, pages: compiled.pages }
  }

  #compile(file: FileData): CompiledDocument | RenderFailure {
    const text = JSON.stringify(file)
    if (this.#last?.text === text) return this.#last.compiled
    const compiler = this.#compilerWithFiles()
    compiler.write('/document.json', text)
    const compiled = compiler.compile()
    this.#last = { text, compiled }
    return compiled
  }

  #compilerWithFiles(): Compiler {
    if (!this.#compiler) {
      this.#compiler = this.#start()
      this.#compiler.reset()
    }
    for (const [path, content] of this.files.takeUnread()) this.#compiler.write(path, content)
    return this.#compiler
  }

  #keyOf(file: FileData): string {
    if (!this.#cache) return ''
    return this.files.digest(
      `${this.#fingerprint} ${this.#asOf} ${JSON.stringify([...this.#tags])} ${JSON.stringify(file)}`,
      file,
    )
  }
}
