import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

/** Media types of a published tree, by the end of the file name. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

export interface Served {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string
  close(): Promise<void>
}

/**
 * Serves a published tree below `base` as a plain static host does: on the loopback, with `404.html` for what is not
 * there.
 */
export async function serve(tree: string, base = '/'): Promise<Served> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const name = path.join(
      tree,
      decodeURIComponent(pathname.slice(base.length - 1)),
      pathname.endsWith('/') ? 'index.html' : '',
    )
    const inside = pathname.startsWith(base) && name.startsWith(path.join(tree, path.sep))
    const found = inside ? await readFile(name).catch(() => undefined) : undefined
    const type = found
      ? (MEDIA_TYPES[path.extname(name)] ?? 'application/octet-stream')
      : MEDIA_TYPES['.html']
    response.writeHead(found ? 200 : 404, { 'Content-Type': type })
    response.end(found ?? (await readFile(path.join(tree, '404.html')).catch(() => '')))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections()
        server.close(() => done())
      }),
  }
}
