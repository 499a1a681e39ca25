export interface FetchInit {
  readonly headers?: Record<string, string>
  readonly cache?: 'no-cache' | 'reload'
}

/** What is needed of a response. */
export interface FetchResponse {
  readonly status: number
  readonly headers: { get(name: string): string | null }
  text(): Promise<string>
}

/** `globalThis.fetch` is one; a test or a proxy may bring its own. */
export type Fetch = (url: string, init?: FetchInit) => Promise<FetchResponse>
