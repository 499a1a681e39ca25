/**
 * The address as a URL, relative to `base` where there is one; undefined when it is none. `URL.canParse` is not asked:
 * in Node 20 it denies addresses with letters beyond ASCII once it has been compiled.
 */
export function parseUrl(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base)
  } catch {
    return undefined
  }
}
