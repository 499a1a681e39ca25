import { Failure } from './failure.ts'
import type { Session } from './session.ts'

/** An answer whose body is still to be read. */
export interface FeedResponse {
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly body: ReadableStream<Uint8Array> | null
}

/** What a request asks of caches. `again`: an earlier look found files of two builds, so go past them. */
export interface RequestFile {
  readonly again: boolean
  /** Sent only outside browsers, where caches do the same. */
  readonly validators?: Record<string, string>
}

/**
 * For these headers a browser sends a server of another origin a preflight request (CORS), which hosts of static files do
 * not answer. Its own cache asks conditionally.
 */
const isBrowser = () => 'document' in globalThis || 'importScripts' in globalThis

function initOf({ again, validators = {} }: RequestFile, signal: AbortSignal): RequestInit {
  // Followed ones could not be checked before they are asked: browsers do not show where a redirect leads.
  const init: RequestInit = { signal, redirect: 'manual' }
  if (isBrowser()) return { ...init, cache: again ? 'reload' : 'no-cache' }
  return { ...init, headers: again ? { 'Cache-Control': 'no-cache' } : validators }
}

/**
 * Asks for one file. Nothing but this address is asked: redirects are refused, whatever they lead to.
 * @throws {Failure} `aborted`, `timeout`, `network`, `redirect`, `content-type`, `unsupported`
 */
export async function requestFile(
  url: string,
  request: RequestFile,
  session: Session,
): Promise<FeedResponse> {
  // A browser's fetch refuses to be called as a method of another object.
  const { fetch } = session.settings
  try {
    const response = await session.within(fetch(url, initOf(request, session.signal)))
    const { status, headers, body } = response
    const failure = refusalOf(response, url)
    if (failure) {
      discard(body)
      throw failure
    }
    return { url, status, headers, body }
  } catch (cause) {
    if (cause instanceof Failure) throw cause
    throw new Failure('network', `${url} could not be fetched`, { cause })
  }
}

/** Why an answer is not read any further. */
function refusalOf({ status, headers, body, type, redirected, url: from }: Response, url: string) {
  const isRedirect = status >= 300 && status < 400 && status !== 304
  const isFollowed = redirected || (from && from !== url)
  if (isRedirect || isFollowed || type === 'opaqueredirect') {
    const target = isFollowed ? from : targetOf(headers, url)
    return new Failure('redirect', `${url} redirects to ${target}`, { status })
  }
  if (status !== 200) return undefined
  if (/^(text\/html|application\/xhtml)/i.test(headers.get('Content-Type') ?? ''))
    return new Failure('content-type', `${url} is a web page`)
  if (body !== null && typeof body?.getReader !== 'function')
    return new Failure('unsupported', 'the given fetch returns a response without a web stream (WHATWG)')
  return undefined
}

/** Where a redirect leads, as far as the server or the browser tells. */
function targetOf(headers: Headers, url: string): string {
  const location = headers.get('Location')
  return location !== null && URL.canParse(location, url) ? new URL(location, url).href : 'another address'
}

/** Lets go of a body that is not read to its end, without waiting for it. */
export function discard(body: Pick<ReadableStream, 'cancel'> | null): void {
  void Promise.resolve()
    .then(() => body?.cancel())
    .catch(() => undefined)
}
