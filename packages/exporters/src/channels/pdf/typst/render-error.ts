/** Why a document cannot be rendered; `message` is in the engine's words. */
export type RenderError = { readonly message: string } & (
  | { readonly kind: 'missing-glyphs'; readonly characters: string }
  /** `path` is undefined where the engine does not say which picture it is. */
  | { readonly kind: 'unreadable-picture'; readonly path: string | undefined }
  /** The text in a drawing would be set in a font of this machine. */
  | { readonly kind: 'foreign-font' }
  | { readonly kind: 'other' }
)

/** A document that cannot be rendered. */
export interface RenderFailure {
  readonly errors: readonly RenderError[]
}

/** A string as Rust's debug format writes it. */
const RUST_STRING = '"(?:[^"\\\\]|\\\\.)*"'
const RUST_ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }

const MISSING_GLYPHS = new RegExp(`the text \`(${RUST_STRING})\` could not be displayed`, 'u')
const UNDECODED_PICTURE = 'failed to decode image'
/** A message in the debug text of an exception. */
const DEBUG_MESSAGE = new RegExp(`message: (${RUST_STRING})`, 'gu')

/** The text that a quoted string of Rust's debug format stands for. */
function fromRustString(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gsu, (_, code: string | undefined, char: string) =>
      code === undefined ? (RUST_ESCAPES[char] ?? char) : String.fromCodePoint(Number.parseInt(code, 16)),
    )
}

/** A message of the engine, about the file at `path`. */
export function toRenderError(message: string, path?: string): RenderError {
  const missing = MISSING_GLYPHS.exec(message)?.[1]
  if (missing !== undefined) return { kind: 'missing-glyphs', characters: fromRustString(missing), message }
  if (message.startsWith(UNDECODED_PICTURE)) return { kind: 'unreadable-picture', path: undefined, message }
  if (path?.startsWith('/pictures/')) return { kind: 'unreadable-picture', path, message }
  return { kind: 'other', message: path === undefined ? message : `${message} (${path})` }
}

/** What an exception of the engine says, which has its messages in the debug format of Rust. */
export function errorsIn(exception: unknown): readonly RenderError[] {
  const text = exception instanceof Error ? exception.message : String(exception)
  const messages = [...text.matchAll(DEBUG_MESSAGE)].map(([, quoted = '']) => fromRustString(quoted))
  return (messages.length > 0 ? messages : [text]).map((message) => toRenderError(message))
}
