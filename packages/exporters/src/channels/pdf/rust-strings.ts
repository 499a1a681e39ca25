/** A string as Rust's debug format writes it. */
export const RUST_STRING = '"(?:[^"\\\\]|\\\\.)*"'

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '0': '\0' }

/** The text that a quoted string of Rust's debug format stands for. */
export function fromRustString(quoted: string): string {
  return quoted
    .slice(1, -1)
    .replace(/\\(?:u\{([0-9a-f]+)\}|(.))/gsu, (_, code: string | undefined, char: string) =>
      code === undefined ? (ESCAPES[char] ?? char) : String.fromCodePoint(Number.parseInt(code, 16)),
    )
}
