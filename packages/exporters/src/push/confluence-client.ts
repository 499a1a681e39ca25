import { EnvironmentError } from '../output/environment-error.ts'

/** A page as Confluence describes it. */
export interface RemotePage {
  readonly id: string
  readonly version: number
  /** The comment on its latest version. */
  readonly message: string
}

export interface PageContent {
  readonly space: string
  readonly title: string
  /** Storage format. */
  readonly body: string
  readonly message: string
}

export interface ConfluenceOptions {
  /** The address of Confluence, such as `https://wiki.example.edu` or `https://example.atlassian.net/wiki`. */
  readonly baseUrl: URL
  readonly token: string
  /** The email address of the token's account (Confluence Cloud); without it, the token is a personal access token. */
  readonly user?: string
}

/** Reads are retried while the server is busy. Writes never are: they may have succeeded. */
const READS = { tries: 3, pause: 500, longest: 5000 }
const TIMEOUT = 30_000
const BUSY = [429, 502, 503, 504]

/**
 * The few calls of Confluence's REST API that a push needs (`/rest/api/content`, the same in Data Center and Cloud:
 * https://docs.atlassian.com/ConfluenceServer/rest/). Failures are {@link EnvironmentError}s.
 */
export class ConfluenceClient {
  readonly #options: ConfluenceOptions

  constructor(options: ConfluenceOptions) {
    this.#options = options
  }

  /** The page with this title; undefined if there is none that the token may see. */
  async findPage(space: string, title: string): Promise<RemotePage | undefined> {
    const query = new URLSearchParams({ type: 'page', spaceKey: space, title, expand: 'version', limit: '2' })
    const found = await this.#call('GET', `content?${query}`)
    const [page] = listOf(field(found, 'results'))
    return page === undefined ? undefined : toPage(page)
  }

  async createPage(content: PageContent): Promise<RemotePage> {
    const made = await this.#call('POST', 'content', bodyOf(content))
    return toPage(made)
  }

  /** Saves the page as the version after the one that was read; the server refuses if there is a newer one. */
  async updatePage({ id, version }: RemotePage, content: PageContent): Promise<RemotePage> {
    const next = { number: version + 1, minorEdit: true, message: content.message }
    return toPage(
      await this.#call('PUT', `content/${encodeURIComponent(id)}`, { ...bodyOf(content), id, version: next }),
    )
  }

  async #call(method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.#send(method, path, body)
      if (response.ok) return this.#json(response)
      const again = method === 'GET' && BUSY.includes(response.status) && attempt < READS.tries
      if (!again) throw new EnvironmentError(this.#refusal(response, attempt))
      await response.body?.cancel()
      const asked = Number(response.headers.get('retry-after') ?? Number.NaN) * 1000
      await pause(Math.min(READS.longest, Number.isNaN(asked) ? READS.pause * attempt : asked))
    }
  }

  async #send(method: string, path: string, body?: object): Promise<Response> {
    const { baseUrl } = this.#options
    const address = `${baseUrl.href.replace(/\/+$/, '')}/rest/api/${path}`
    try {
      return await fetch(address, {
        method,
        headers: {
          authorization: this.#authorization(),
          accept: 'application/json',
          ...(body && { 'content-type': 'application/json' }),
        },
        // The token must not go to a sign-in page elsewhere.
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT),
        ...(body && { body: JSON.stringify(body) }),
      })
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
      const why = cause instanceof Error ? cause.message || cause.name : String(cause)
      throw new EnvironmentError(`${baseUrl.host} cannot be reached: ${why}`)
    }
  }

  #authorization(): string {
    const { token, user } = this.#options
    return user === undefined
      ? `Bearer ${token}`
      : `Basic ${Buffer.from(`${user}:${token}`).toString('base64')}`
  }

  async #json(response: Response): Promise<unknown> {
    try {
      return await response.json()
    } catch {
      throw new EnvironmentError(
        `${this.#options.baseUrl.href} does not respond like Confluence: check --base-url`,
      )
    }
  }

  #refusal({ status }: Response, attempts: number): string {
    const { host, href } = this.#options.baseUrl
    if (status === 401) return `${host} does not accept the token (401): check TOPASKED_CONFLUENCE_TOKEN`
    if (status === 403)
      return `the token lacks permission in ${host} (403): it must be allowed to edit pages of the space`
    if (status === 404) return `${href} has no such page or API (404): check --base-url and --space`
    if (status === 409) return 'somebody else saved the page at the same moment (409): run the command again'
    if (status >= 300 && status < 400)
      return `${href} redirects to another address (${status}): use that address`
    if (status === 429 || status >= 500)
      return `${host} is currently unavailable (${status}, tried ${attempts === 1 ? 'once' : `${attempts} times`})`
    return `${host} rejected the request (${status})`
  }
}

function bodyOf({ space, title, body }: PageContent): object {
  return {
    type: 'page',
    title,
    space: { key: space },
    body: { storage: { value: body, representation: 'storage' } },
  }
}

function toPage(value: unknown): RemotePage {
  const version = field(value, 'version')
  const id = field(value, 'id')
  const number = field(version, 'number')
  const message = field(version, 'message')
  if (typeof id !== 'string' || typeof number !== 'number')
    throw new EnvironmentError('the response does not describe a page: check --base-url')
  return { id, version: number, message: typeof message === 'string' ? message : '' }
}

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function listOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  throw new EnvironmentError('the response does not contain a list of pages: check --base-url')
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))
