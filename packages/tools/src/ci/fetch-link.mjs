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

const REDIRECTS = 5
const TIMEOUT = 15_000
const AGENT = 'Topasked link check'

/** The link leads somewhere that is never asked. */
class RefusedError extends Error {}

async function addressOf(hostname, { resolve, accepts }) {
  const host = hostname.replace(/^\[|\]$/g, '')
  const found = isIP(host) ? [{ address: host, family: isIP(host) }] : await resolve(host, { all: true })
  // One private address among them is enough: which one a client takes is chance.
  const wrong = found.find(({ address }) => !accepts(address))
  if (wrong || found.length === 0) throw new RefusedError(`${host} is not a public address`)
  return found[0]
}

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
      done({ status: response.statusCode, location: response.headers.location })
    })
    call.end()
  })
}

async function follow(start, method, options) {
  let url = new URL(start)
  for (let hop = 0; hop <= REDIRECTS; hop += 1) {
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
      throw new RefusedError(`${url.protocol} is not followed`)
    if (url.username || url.password)
      throw new RefusedError('an address with a name and a password is not asked')
    const target = await addressOf(url.hostname, options)
    const { status, location } = await ask(url, method, target, options.timeout)
    if (status < 300 || status >= 400 || !location) return { status }
    url = new URL(location, url)
  }
  return { problem: `it leads on more than ${REDIRECTS} times` }
}

function wordsFor(error) {
  if (error instanceof RefusedError) return error.message
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'it does not answer'
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') return 'there is no such host'
  if (/CERT|SSL|TLS|SIGNED/.test(error.code ?? '')) return 'its certificate is not accepted'
  return 'it cannot be reached'
}

/**
 * `{}` when the page is there, else `{ problem }`, a sentence. Sites that want a login (401, 403) or find us too busy
 * (429) count as there: a checker cannot know better. `options` are for tests: how names are resolved, which addresses
 * are accepted, how long to wait.
 */
export async function fetchLink(url, options = {}) {
  const settings = { resolve: lookup, accepts: isPublicAddress, timeout: TIMEOUT, ...options }
  try {
    let answer = await follow(url, 'HEAD', settings)
    // Many servers know no HEAD, or answer it wrongly.
    if (answer.status >= 400) answer = await follow(url, 'GET', settings)
    if (answer.problem) return { problem: answer.problem }
    const there = answer.status < 400 || [401, 403, 429].includes(answer.status)
    return there ? {} : { problem: `it answers ${answer.status}` }
  } catch (error) {
    return { problem: wordsFor(error) }
  }
}
