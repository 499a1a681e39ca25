/**
 * Asks for a page and says whether it is there. Built on node:http, as `fetch` does not let us see the address that it
 * connects to: here the address that was judged is the one that is used, for every redirect anew, so that a name that
 * changes its answer in between (DNS rebinding) gains nothing.
 */
import { lookup } from 'node:dns/promises'
import http from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.mjs'

/** @typedef {{ address: string, family: number }} Target */
/** @typedef {{ status?: number, problem?: string }} Answer */
/**
 * For tests: how names are resolved, which addresses are accepted, how long to wait.
 * @typedef {object} Settings
 * @property {(host: string, options: { all: true }) => Promise<Target[]>} resolve
 * @property {(address: string) => boolean} accepts
 * @property {number} timeout milliseconds
 */

const REDIRECTS = 5
const TIMEOUT = 15_000
const AGENT = 'Topasked link check'

/** The link leads somewhere that is never asked. */
class RefusedError extends Error {}

/**
 * @param {string} hostname
 * @param {Settings} settings
 * @returns {Promise<Target>}
 */
async function addressOf(hostname, { resolve, accepts }) {
  const host = hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host, { all: true })
  // One private address among them is enough: which one a client takes is chance.
  const [first] = found
  if (!first || found.some(({ address }) => !accepts(address)))
    throw new RefusedError(`${host} is not a public address`)
  return first
}

/**
 * @param {URL} url
 * @param {string} method
 * @param {Target} target
 * @param {number} timeout
 * @returns {Promise<{ status: number, location: string | undefined }>}
 */
function ask(url, method, target, timeout) {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((done, failed) => {
    const call = request(url, {
      method,
      agent: false,
      headers: { 'user-agent': AGENT, accept: '*/*' },
      signal: AbortSignal.timeout(timeout),
      lookup: (_, options, found) =>
        options.all ? found(null, [target]) : found(null, target.address, target.family),
    })
    call.once('error', failed)
    call.once('response', (response) => {
      // The status is all that is wanted: whatever the body is, it is not read.
      response.destroy()
      done({ status: response.statusCode ?? 0, location: response.headers.location })
    })
    call.end()
  })
}

/**
 * @param {string} start
 * @param {string} method
 * @param {Settings} options
 * @returns {Promise<Answer>}
 */
async function follow(start, method, options) {
  let url = new URL(start)
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      throw new RefusedError(`${url.protocol} addresses are not followed`)
    if (url.username || url.password)
      throw new RefusedError('addresses with a user name or a password are not requested')
    const target = await addressOf(url.hostname, options)
    const { status, location } = await ask(url, method, target, options.timeout)
    if (status < 300 || status >= 400 || !location) return { status }
    url = new URL(location, url)
  }
  return { problem: `it redirects more than ${REDIRECTS} times` }
}

/** @param {unknown} error */
function wordsFor(error) {
  if (error instanceof RefusedError) return error.message
  const { name, code = '' } = /** @type {NodeJS.ErrnoException} */ (error)
  if (name === 'TimeoutError' || name === 'AbortError') return 'it does not respond'
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no such host'
  if (/CERT|SSL|TLS|SIGNED/.test(code)) return 'its certificate is not accepted'
  return 'it cannot be reached'
}

/**
 * `{}` when the page is there, else `{ problem }`, a sentence. Sites that want a login (401, 403) or find us too busy
 * (429) count as there: a checker cannot know better.
 * @param {string} url
 * @param {Partial<Settings>} [options]
 * @returns {Promise<{ problem?: string }>}
 */
export async function fetchLink(url, options = {}) {
  const settings = { resolve: lookup, accepts: isPublicAddress, timeout: TIMEOUT, ...options }
  try {
    let answer = await follow(url, 'HEAD', settings)
    // Many servers know no HEAD, or answer it wrongly.
    if ((answer.status ?? 0) >= 400) answer = await follow(url, 'GET', settings)
    if (answer.problem) return { problem: answer.problem }
    const { status = 0 } = answer
    return status < 400 || [401, 403, 429].includes(status) ? {} : { problem: `it answers ${status}` }
  } catch (error) {
    return { problem: wordsFor(error) }
  }
}
