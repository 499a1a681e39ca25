import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serve, temporary } from './run-script.ts'

export const REPOSITORY = 'org/faq'
export const BOT = { login: 'github-actions[bot]' }

interface Write {
  readonly method: string
  readonly path: string
  readonly body: Record<string, unknown>
}

export interface MockGitHub {
  /** For the environment of a script. */
  readonly env: Record<string, string>
  /** Every request that changes something, in order. */
  readonly writes: Write[]
  /** Every request, as `GET /pulls/7`. */
  readonly asked: string[]
}

/**
 * GitHub's API on loopback: answers GETs from a table by path, `undefined` being 404, and keeps what is written; `refused` has
 * the status of writes that it refuses, by `POST /path`.
 */
export async function mockGitHub(
  answers: Readonly<Record<string, unknown>>,
  event: unknown,
  refused: Readonly<Record<string, number>> = {},
): Promise<MockGitHub> {
  const writes: Write[] = []
  const asked: string[] = []
  const url = await serve((request, response) => {
    const path = (request.url ?? '')
      .replace(`/repos/${REPOSITORY}`, '')
      .replace(/[?&](per_page|page)=\d+/g, '')
    const method = request.method ?? ''
    asked.push(`${method} ${path}`)
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.headers.authorization !== 'Bearer token') return response.writeHead(401).end()
      if (method !== 'GET') {
        const status = refused[`${method} ${path}`]
        if (status !== undefined) return response.writeHead(status).end('{}')
        writes.push({ method, path, body: JSON.parse(Buffer.concat(chunks).toString('utf8')) })
        return response.writeHead(201).end('{"number":77}')
      }
      const answer = answers[path]
      if (answer === undefined) return response.writeHead(404).end('{}')
      return response.writeHead(200).end(Buffer.isBuffer(answer) ? answer : JSON.stringify(answer))
    })
  })
  const eventPath = join(temporary(), 'event.json')
  writeFileSync(eventPath, JSON.stringify(event))
  const env = {
    GITHUB_API_URL: url,
    GITHUB_GRAPHQL_URL: `${url}/graphql`,
    GITHUB_REPOSITORY: REPOSITORY,
    GITHUB_TOKEN: 'token',
    GITHUB_EVENT_PATH: eventPath,
  }
  return { env, writes, asked }
}
