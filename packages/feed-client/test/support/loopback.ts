import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { etagOf, type Tree } from './serve-feed.ts'

/** Answers in the place of the server; false to let it answer. `path` is that below `feed/v1/`. */
export type Misbehave = (path: string, request: IncomingMessage, response: ServerResponse) => boolean

/** Serves trees on loopback until the test is over, with entity tags; `show` puts another tree in the place. */
export async function serveOnLoopback(first: Tree, misbehave: Misbehave = () => false) {
  let tree = first
  const requests: string[] = []
  const server = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/feed\/v1\//, '')
    if (misbehave(path, request, response)) {
      requests.push(path)
      return
    }
    const body = tree.get(path)
    const unchanged = body !== undefined && request.headers['if-none-match'] === etagOf(body)
    const status = body === undefined ? 404 : unchanged ? 304 : 200
    requests.push(`${status} ${path}`)
    response.writeHead(status, body === undefined ? {} : { ETag: etagOf(body) })
    response.end(status === 200 ? body : undefined)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(
    () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  const { port } = server.address() as AddressInfo
  return {
    source: `http://127.0.0.1:${port}/feed/v1/`,
    /** The requests since the last call. */
    taken: () => requests.splice(0),
    show(next: Tree) {
      tree = next
    },
  }
}
