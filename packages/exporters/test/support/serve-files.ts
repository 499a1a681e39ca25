import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { VFile } from 'vfile'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A server on loopback for one test file; `url` ends with a slash. */
export interface Serving {
  readonly url: string
  close(): Promise<void>
}

export async function serve(answer: Answer): Promise<Serving> {
  const server: Server = createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Serves what a channel rendered, by path. */
export function answerFiles(files: ReadonlyMap<string, VFile>): Answer {
  return (request, response) => {
    const file = files.get(decodeURIComponent(new URL(request.url ?? '/', 'http://x/').pathname.slice(1)))
    const type = file?.data.output?.mediaType
    response.writeHead(file ? 200 : 404, {
      'content-type': type?.startsWith('text/') ? `${type}; charset=utf-8` : (type ?? 'text/plain'),
      'access-control-allow-origin': '*',
    })
    response.end(file?.value ?? 'nothing here')
  }
}
