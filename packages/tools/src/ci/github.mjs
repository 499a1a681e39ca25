/** The few calls of GitHub's REST API that the workflows need, and the files a step talks to its runner with. */
import { appendFileSync, readFileSync } from 'node:fs'

/** Our comments and issues are known by who wrote them as well: anybody can copy a marker. */
const BOT = 'github-actions[bot]'

/**
 * A comment or an issue.
 * @typedef {object} Posted
 * @property {number} id
 * @property {number} number
 * @property {string} [state]
 * @property {string} [title]
 * @property {string | null} [body]
 * @property {{ login: string }} [user]
 * @property {object} [pull_request]
 */

/** A request that GitHub refused; `status` is its HTTP status. */
export class GitHubError extends Error {
  /**
   * @param {string} method
   * @param {string} path
   * @param {number} status
   */
  constructor(method, path, status) {
    super(`GitHub answered ${status} to ${method} ${path}`)
    this.status = status
  }
}

/**
 * The event that started the run. It comes from GitHub, but the names in it are typed by people.
 * @returns {any} typed where it is read: every event has a shape of its own
 */
export function event() {
  return JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH ?? '', 'utf8'))
}

/**
 * Writes an output of the step. @throws when the value could forge a second one.
 * @param {string} name
 * @param {string | boolean} value
 */
export function setOutput(name, value) {
  if (/[\r\n]/.test(String(value))) throw new Error(`the output ${name} has several lines`)
  if (process.env.GITHUB_OUTPUT) appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`)
}

/**
 * Adds to the summary page of the run.
 * @param {string} markdown
 */
export function summarise(markdown) {
  if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${markdown}\n`)
}

/**
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 */
async function request(method, path, body) {
  const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY, GITHUB_TOKEN } = process.env
  const response = await fetch(`${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${GITHUB_TOKEN}`,
      'x-github-api-version': '2022-11-28',
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(30_000),
  })
  if (!response.ok) throw new GitHubError(method, path, response.status)
  return response
}

/**
 * A call relative to the repository: `api('GET', '/pulls/7')`. @throws {GitHubError}
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<any>} typed where it is read
 */
export async function api(method, path, body) {
  return (await request(method, path, body)).json()
}

/**
 * The bytes behind an address of the API, at most `limit` of them. @throws {GitHubError} or when there are more
 * @param {string} path
 * @param {number} limit bytes
 */
export async function download(path, limit) {
  const response = await request('GET', path)
  /** @type {Uint8Array[]} */
  const chunks = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    if (length > limit) throw new Error(`${path} is larger than ${limit} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Every element of a list that comes in pages; `pick` gets the list out of a page.
 * @template T
 * @param {string} path
 * @param {(page: any) => T[]} [pick]
 * @returns {Promise<T[]>}
 */
export async function all(path, pick = (page) => page) {
  /** @type {T[]} */
  const found = []
  for (let page = 1; page <= 20; page += 1) {
    const some = pick(await api('GET', `${path}${path.includes('?') ? '&' : '?'}per_page=100&page=${page}`))
    found.push(...some)
    if (some.length < 100) break
  }
  return found
}

/**
 * Whether we wrote something.
 * @param {{ login: string } | null | undefined} user
 */
export const isBot = (user) => user?.login === BOT

/**
 * Folds a comment away as resolved, by its node id. The REST API cannot. A refusal is only logged: the comment itself
 * says that it is done. `GITHUB_GRAPHQL_URL` is set by the runner.
 * @param {string} id
 */
export async function minimise(id) {
  const { GITHUB_GRAPHQL_URL = 'https://api.github.com/graphql', GITHUB_TOKEN } = process.env
  const query =
    'mutation ($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: RESOLVED }) { clientMutationId } }'
  const response = await fetch(GITHUB_GRAPHQL_URL, {
    method: 'POST',
    headers: { authorization: `Bearer ${GITHUB_TOKEN}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { id } }),
    signal: AbortSignal.timeout(30_000),
  })
  const refused = !response.ok || (await response.json()).errors !== undefined
  if (refused) console.log('GitHub did not fold a comment away that is resolved.')
}

/**
 * @param {string} marker
 * @returns {(item: Posted) => boolean}
 */
const isOurs = (marker) => (item) =>
  isBot(item.user) && String(item.body ?? '').startsWith(marker) && !item.pull_request

/** @type {(path: string) => Promise<Posted[]>} */
const postedAt = (path) => all(path)

/**
 * Keeps one comment of a pull request up to date. `marker` is an HTML comment that the text begins with.
 * @param {{ number: number, marker: string, text: string }} comment
 */
export async function keepComment({ number, marker, text }) {
  const body = `${marker}\n${text}`
  const [own] = (await postedAt(`/issues/${number}/comments`)).filter(isOurs(marker))
  if (!own) await api('POST', `/issues/${number}/comments`, { body })
  else if (own.body !== body) await api('PATCH', `/issues/comments/${own.id}`, { body })
}

/**
 * Keeps one issue up to date: opened when there is something to say, reopened if it was closed, closed when `text` is
 * undefined. Says what it did.
 * @param {{ marker: string, title: string, text: string | undefined }} issue
 */
export async function keepIssue({ marker, title, text }) {
  const [own] = (await postedAt(`/issues?state=all&creator=${encodeURIComponent(BOT)}`)).filter(
    isOurs(marker),
  )
  if (text === undefined) {
    if (own?.state !== 'open') return 'nothing to report'
    await api('PATCH', `/issues/${own.number}`, { state: 'closed' })
    return `closed #${own.number}`
  }
  const body = `${marker}\n${text}`
  if (!own) return `opened #${(await api('POST', '/issues', { title, body })).number}`
  if (own.state === 'open' && own.title === title && own.body === body) return `#${own.number} is up to date`
  await api('PATCH', `/issues/${own.number}`, { title, body, state: 'open' })
  return `updated #${own.number}`
}
