import { createRequire } from 'node:module'
import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { readInstalledFonts } from '@topasked/content'
import { errorsIn, type RenderError, type RenderFailure, toRenderError } from './render-error.ts'
import { readTemplates } from './templates.ts'

/** Pages that are laid out; a PDF is made of them only when they are the ones wanted. */
export interface CompiledDocument {
  readonly document: NodeTypstDocument
  readonly pages: number
}

type Library = typeof import('@myriaddreamin/typst-ts-node-compiler')

interface Diagnostic {
  readonly message: string
  readonly path?: string
}

/** No folder of the machine: everything that the templates read is handed over. */
const ROOT = '/topasked'
/** Layouts that this many renderings have not used are forgotten. */
const CACHE_AGE = 4

/** Typst in this process. One compiler serves all documents, because reading the fonts is the slow part. */
export class Compiler {
  readonly #compiler: NodeCompiler

  constructor(compiler: NodeCompiler) {
    this.#compiler = compiler
  }

  /** Forgets the files of the last rendering. */
  reset(): void {
    this.#compiler.resetShadow()
    this.#compiler.evictCache(CACHE_AGE)
    for (const [name, source] of readTemplates()) this.#compiler.addSource(`${ROOT}/${name}`, source)
  }

  /** Hands a file to the templates; `path` begins with a slash. */
  write(path: string, content: string | Uint8Array): void {
    this.#compiler.mapShadow(ROOT + path, Buffer.from(content))
  }

  /** Lays out `/document.json`. Throws when the templates ask for fonts that are not there. */
  compile(): CompiledDocument | RenderFailure {
    const compiled = this.#compiler.compile({ mainFilePath: `${ROOT}/main.typ`, resetRead: true })
    const document = compiled.result
    if (!document || compiled.hasError()) return { errors: this.#errorsIn(compiled.takeError()) }
    this.#refuseUnknownFonts(compiled.takeWarnings())
    return { document, pages: document.numOfPages }
  }

  /** The PDF of a layout. The day `asOf` becomes the time of its creation. */
  toPdf({ document }: CompiledDocument, asOf: string): Uint8Array | RenderFailure {
    try {
      const creationTimestamp = Date.parse(`${asOf}T00:00:00Z`) / 1000
      return this.#compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp })
    } catch (error) {
      return { errors: errorsIn(error) }
    }
  }

  #errorsIn(error: NodeError | null): readonly RenderError[] {
    if (!error) return [toRenderError('unknown error')]
    const diagnostics: Diagnostic[] = this.#compiler.fetchDiagnostics(error)
    return (
      diagnostics
        // What follows an error is how the engine got there.
        .filter(({ message }) => !/^(?:while |import$)/u.test(message))
        .map(({ message, path }) => toRenderError(message, path?.replace(ROOT, '')))
    )
  }

  /** The templates and the fonts do not fit together: nothing that an editor could fix. */
  #refuseUnknownFonts(warnings: NodeError | null): void {
    const messages = warnings ? this.#errorsIn(warnings).map(({ message }) => message) : []
    const unknown = messages.filter((message) => message.includes('unknown font family'))
    if (unknown.length > 0)
      throw new Error(`The PDF templates ask for fonts that are missing: ${unknown.join('; ')}`)
  }
}

/** Starts Typst with our fonts. Throws when there is no build of it for this machine. */
export function startCompiler(): Compiler {
  const fontBlobs = readInstalledFonts()
  const require = createRequire(import.meta.url)
  try {
    // Not an import: most runs need no compiler, and those that do should not wait for a promise.
    const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as Library
    return new Compiler(NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs }] }))
  } catch (cause) {
    throw new Error('The PDF engine (Typst) does not start on this machine.', { cause })
  }
}
