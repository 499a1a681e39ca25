import { createRequire } from 'node:module'
import type { NodeCompiler, NodeError, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { readFonts } from './fonts.ts'
import { fromRustString, RUST_STRING } from './rust-strings.ts'
import { readTemplates } from './templates.ts'

/** What a document was refused for, in the engine's words. */
export interface Refusal {
  readonly reasons: readonly string[]
}

/** Pages that are laid out; the file is made of them only when they are the ones wanted. */
export interface Laid {
  readonly document: NodeTypstDocument
  readonly pages: number
}

export interface Compiled {
  readonly bytes: Uint8Array
  readonly pages: number
}

type Library = typeof import('@myriaddreamin/typst-ts-node-compiler')

interface Diagnostic {
  readonly message: string
  readonly path?: string
}

/** No folder of the machine: everything that the templates read is handed over. */
const ROOT = '/topasked'
/** What this many renderings have not used of earlier layouts is forgotten. */
const CACHE_AGE = 4

/** A message in the debug text of an exception. */
const MESSAGE = new RegExp(`message: (${RUST_STRING})`, 'gu')

function reasonsOf(error: unknown): string[] {
  const text = error instanceof Error ? error.message : String(error)
  const messages = [...text.matchAll(MESSAGE)].map(([, quoted = '']) => fromRustString(quoted))
  return messages.length > 0 ? messages : [text]
}

/** Typst in this process. One instance serves all documents, because reading the fonts is the slow part. */
export class TypstEngine {
  readonly #compiler: NodeCompiler

  constructor(compiler: NodeCompiler) {
    this.#compiler = compiler
  }

  /** Forgets the files of the last rendering. */
  reset(): void {
    this.#compiler.resetShadow()
    this.#compiler.evictCache(CACHE_AGE)
    for (const [name, source] of readTemplates()) this.#compiler.addSource(`${ROOT}/${name}.typ`, source)
  }

  /** Hands a file to the templates; `path` begins with a slash. */
  write(path: string, content: string | Uint8Array): void {
    this.#compiler.mapShadow(ROOT + path, Buffer.from(content))
  }

  /** Lays out `document.json`. */
  layout(): Laid | Refusal {
    const compiled = this.#compiler.compile({ mainFilePath: `${ROOT}/main.typ`, resetRead: true })
    const document = compiled.result
    if (!document || compiled.hasError()) return { reasons: this.#messages(compiled.takeError()) }
    this.#refuseUnknownFonts(compiled.takeWarnings())
    return { document, pages: document.numOfPages }
  }

  /** Makes the file of a layout. The day `asOf` becomes the time of creation. */
  print({ document, pages }: Laid, asOf: string): Compiled | Refusal {
    try {
      const creationTimestamp = Date.parse(`${asOf}T00:00:00Z`) / 1000
      return { bytes: this.#compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp }), pages }
    } catch (error) {
      return { reasons: reasonsOf(error) }
    }
  }

  #messages(error: NodeError | null): string[] {
    if (!error) return ['unknown error']
    const diagnostics: Diagnostic[] = this.#compiler.fetchDiagnostics(error)
    // What follows an error is how the engine got there.
    const own = diagnostics.filter(({ message }) => !/^(?:while |import$)/u.test(message))
    return own.map(({ message, path }) => (path ? `${message} (${path.replace(ROOT, '')})` : message))
  }

  /** The templates and the fonts do not fit together: nothing that an editor could fix. */
  #refuseUnknownFonts(warnings: NodeError | null): void {
    const unknown = warnings
      ? this.#messages(warnings).filter((text) => text.includes('unknown font family'))
      : []
    if (unknown.length > 0)
      throw new Error(`The fonts of the PDF channel are incomplete: ${unknown.join('; ')}`)
  }
}

/** Starts Typst with our fonts. Throws when there is no build of it for this machine. */
export function startEngine(): TypstEngine {
  const fontBlobs = readFonts()
  const require = createRequire(import.meta.url)
  try {
    // Not an import: most runs need no engine, and those that do should not wait for a promise.
    const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler') as Library
    return new TypstEngine(NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs }] }))
  } catch (cause) {
    throw new Error('The PDF engine (Typst) does not start on this machine.', { cause })
  }
}
