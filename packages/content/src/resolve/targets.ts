import { parseUrl } from '../model/parse-url.ts'
import { posix } from '../read/posix.ts'

/** What an address in Markdown means, before anybody has looked whether its target exists. */
export type RawTarget =
  | { readonly kind: 'registry'; readonly key: string }
  | { readonly kind: 'question'; readonly id: string; readonly fragment?: string }
  /** A heading of the answer that the link stands in. */
  | { readonly kind: 'heading'; readonly fragment: string }
  | { readonly kind: 'web'; readonly host?: string }
  /** A path in the content folder that is no question. */
  | { readonly kind: 'file'; readonly path: string; readonly fragment?: string }
  | { readonly kind: 'refused'; readonly why: Refusal }

export type Refusal =
  | 'scheme'
  | 'protocol-relative'
  | 'outside'
  | 'local'
  | 'backslash'
  | 'absolute'
  | 'fragment'
  | 'empty'
  | 'invalid'

const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/
const QUESTION = /^questions\/([^/]+?)(?:\.[A-Za-z][A-Za-z0-9-]*)?\.md$/

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** ASCII tabs, line breaks and leading control characters are dropped by browsers, so `java\nscript:` is a scheme. */
function asBrowserReads(url: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that the URL standard strips
  return url.replace(/[\t\n\r]/g, '').replace(/^[\u0000-\u0020]+/, '')
}

function ofScheme(url: string): RawTarget {
  const scheme = url.slice(0, url.indexOf(':')).toLowerCase()
  if (scheme === 'link') return { kind: 'registry', key: url.slice('link:'.length) }
  if (scheme === 'mailto' || scheme === 'tel') return { kind: 'web' }
  if (scheme === 'file' || scheme.length === 1) return { kind: 'refused', why: 'local' }
  if (scheme !== 'https') return { kind: 'refused', why: 'scheme' }
  if (!parseUrl(url)) return { kind: 'refused', why: 'invalid' }
  return { kind: 'web', host: new URL(url).hostname }
}

/** Reads an address as it stands in the Markdown of the file at `from` (relative to the content folder). */
export function readTarget(address: string, from: string): RawTarget {
  const url = asBrowserReads(address)
  if (url === '') return { kind: 'refused', why: 'empty' }
  if (SCHEME.test(url)) return ofScheme(url)
  if (/^\\\\/.test(url)) return { kind: 'refused', why: 'local' }
  if (/^[\\/]{2}/.test(url)) return { kind: 'refused', why: 'protocol-relative' }
  if (/^[\\/]/.test(url)) return { kind: 'refused', why: 'absolute' }
  const [rawPath = '', typed] = url.split('#', 2)
  const fragment = typed && (decode(typed) ?? typed)
  if (url.startsWith('#'))
    return !fragment ? { kind: 'refused', why: 'fragment' } : { kind: 'heading', fragment }
  const decoded = decode(rawPath.replace(/\?.*$/, ''))
  if (decoded?.includes('\\')) return { kind: 'refused', why: 'backslash' }
  if (decoded === undefined || decoded.includes('\0')) return { kind: 'refused', why: 'invalid' }
  const path = posix.normalize(posix.join(posix.dirname(from), decoded))
  if (path === '..' || path.startsWith('../')) return { kind: 'refused', why: 'outside' }
  const question = QUESTION.exec(path)?.[1]
  if (question) return { kind: 'question', id: question, ...(fragment && { fragment }) }
  return { kind: 'file', path, ...(fragment !== undefined && { fragment }) }
}
