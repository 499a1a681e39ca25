/** Reads what is published now. */

/** Bytes of a file that is fetched from the site. */
const LIMIT = 50_000_000

/** @param {URL} url */
async function fetchBytes(url) {
  const response = await fetch(url, {
    signal: AbortSignal.timeout(30_000),
    headers: { 'cache-control': 'no-cache' },
  })
  if (response.status === 404) return undefined
  if (!response.ok) throw new Error(`${url} answers ${response.status}`)
  const bytes = Buffer.from(await response.arrayBuffer())
  if (bytes.length > LIMIT) throw new Error(`${url} is larger than ${LIMIT} bytes`)
  return bytes
}

/**
 * A file of the site by its path in the published tree; undefined where there is none. @throws when it cannot be read
 * @param {string} siteUrl
 * @param {string} path
 */
export function fetchPublished(siteUrl, path) {
  return fetchBytes(
    new URL(path.split('/').map(encodeURIComponent).join('/'), `${siteUrl.replace(/\/*$/, '')}/`),
  )
}

/**
 * The manifest of the site; undefined before the first publication. @throws when it cannot be read
 * @param {string} siteUrl
 * @returns {Promise<import('@topasked/schema').Manifest | undefined>}
 */
export async function fetchManifest(siteUrl) {
  const bytes = await fetchPublished(siteUrl, 'manifest.json')
  return bytes && JSON.parse(bytes.toString('utf8'))
}
