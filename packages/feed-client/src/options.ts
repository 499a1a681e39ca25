import { Failure } from './failure.ts'

/** `globalThis.fetch` is one; a test, a proxy or a log may bring its own. It must answer with a `Response`. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

export interface SyncOptions {
  /** What asks for the files. Default: `globalThis.fetch`. */
  readonly fetch?: Fetch
  /** Ends the synchronisation when it is aborted. */
  readonly signal?: AbortSignal
  /** Milliseconds that the whole synchronisation may take. Default: 120,000. */
  readonly timeout?: number
  /** Bytes that one file may have once it is unpacked. Default: 8 MiB. `all.ndjson` is held to `maxTotalBytes`. */
  readonly maxFileBytes?: number
  /** Bytes that one synchronisation reads at most, unpacked. Default: 128 MiB. */
  readonly maxTotalBytes?: number
}

/** The options, with their defaults. */
export interface Settings {
  readonly fetch: Fetch
  readonly signal: AbortSignal | undefined
  readonly timeout: number
  readonly maxFileBytes: number
  readonly maxTotalBytes: number
}

const MIB = 2 ** 20
/** Timers go no further (32 bits, signed). */
const LONGEST_TIMEOUT = 2 ** 31 - 1

/** @throws {Failure} `invalid-argument`, `unsupported` */
export function readOptions(options: SyncOptions): Settings {
  const { fetch = globalThis.fetch, signal } = options
  if (typeof fetch !== 'function')
    throw new Failure('unsupported', 'this environment has no fetch, and none was given')
  if (signal !== undefined && typeof signal?.addEventListener !== 'function')
    throw new Failure('invalid-argument', 'signal is not an AbortSignal')
  return {
    fetch,
    signal,
    timeout: Math.min(amount(options, 'timeout', 120_000), LONGEST_TIMEOUT),
    maxFileBytes: amount(options, 'maxFileBytes', 8 * MIB),
    maxTotalBytes: amount(options, 'maxTotalBytes', 128 * MIB),
  }
}

function amount(
  options: SyncOptions,
  name: 'timeout' | 'maxFileBytes' | 'maxTotalBytes',
  standard: number,
): number {
  const value = options[name] ?? standard
  if (typeof value === 'number' && value > 0) return value
  throw new Failure('invalid-argument', `${name} is not a number above 0`)
}

/** The address of `feed/v1/`, with a slash at the end. @throws {Failure} `invalid-argument` */
export function readSource(source: string): string {
  let url: URL
  try {
    url = new URL(source)
  } catch (cause) {
    throw new Failure('invalid-argument', 'the source is not an absolute address', { cause })
  }
  const { protocol, username, password, search, hash } = url
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new Failure('invalid-argument', 'the source is not an http or https address')
  if (username + password + search + hash !== '')
    throw new Failure('invalid-argument', 'the source has a user name, a query or a fragment')
  return url.href.endsWith('/') ? url.href : `${url.href}/`
}
