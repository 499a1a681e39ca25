import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { intranetChannel } from '../../src/index.ts'
import { campus } from '../support/campus.ts'
import { filesOf } from '../support/files.ts'
import { type Serving, serve } from '../support/serve-files.ts'
import { parseStorage } from '../support/storage-format.ts'

const TOKEN = 'secret-token'

interface Stored {
  id: string
  title: string
  space: string
  version: number
  message: string
  body: string
}

/** Confluence, as far as a push sees it: one space, optimistic locking, comments of versions. */
class Wiki {
  readonly pages: Stored[] = []
  readonly calls: string[] = []
  /** Answers in the place of Confluence, in order. */
  readonly failures: Array<{ status: number; headers?: Record<string, string>; body?: string }> = []

  answer(
    request: IncomingMessage,
    body: string,
  ): { status: number; body: string; headers?: Record<string, string> } {
    const url = new URL(request.url ?? '/', 'http://wiki/')
    this.calls.push(`${request.method} ${url.pathname}`)
    const failure = this.failures.shift()
    if (failure) return { body: '{"message":"no"}', ...failure }
    if (request.headers.authorization !== `Bearer ${TOKEN}`) return { status: 401, body: '{}' }
    if (!url.pathname.startsWith('/wiki/rest/api/content'))
      return { status: 404, body: '<html>nothing</html>' }
    if (request.method === 'GET') return { status: 200, body: JSON.stringify({ results: this.#find(url) }) }
    return this.#save(request.method ?? '', url.pathname.split('/')[5], body)
  }

  #find({ searchParams }: URL): object[] {
    const [space, title] = [searchParams.get('spaceKey'), searchParams.get('title')]
    return this.pages.filter((page) => page.space === space && page.title === title).map(describePage)
  }

  #save(method: string, id: string | undefined, body: string): { status: number; body: string } {
    const sent = JSON.parse(body)
    parseStorage(`<ac:x xmlns:ac="a" xmlns:ri="r">${sent.body.storage.value}</ac:x>`)
    if (method === 'POST') {
      const page = {
        id: String(this.pages.length + 7),
        title: sent.title,
        space: sent.space.key,
        version: 1,
        message: '',
        body: sent.body.storage.value,
      }
      this.pages.push(page)
      return { status: 200, body: JSON.stringify(describePage(page)) }
    }
    const page = this.pages.find((known) => known.id === id)
    if (!page) return { status: 404, body: '{}' }
    if (sent.version.number !== page.version + 1) return { status: 409, body: '{}' }
    Object.assign(page, {
      version: sent.version.number,
      message: sent.version.message,
      body: sent.body.storage.value,
    })
    return { status: 200, body: JSON.stringify(describePage(page)) }
  }
}

const describePage = ({ id, title, version, message }: Stored) => ({
  id,
  type: 'page',
  title,
  version: { number: version, message },
})

let server: Serving
let wiki: Wiki
let from: string
const said = { stdout: '', stderr: '' }

beforeAll(async () => {
  from = mkdtempSync(join(tmpdir(), 'topasked-push-'))
  for (const [path, file] of await filesOf(intranetChannel, campus())) {
    if (!path.endsWith('.xml')) continue
    mkdirSync(dirname(join(from, path)), { recursive: true })
    writeFileSync(join(from, path), String(file.value))
  }
  server = await serve(async (request, response) => {
    let sent = ''
    for await (const chunk of request) sent += chunk
    const { status, headers, body } = wiki.answer(request, sent)
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
  })
  return async () => {
    rmSync(from, { recursive: true })
    await server.close()
  }
})

beforeEach(() => {
  wiki = new Wiki()
  Object.assign(said, { stdout: '', stderr: '' })
  for (const name of ['stdout', 'stderr'] as const)
    vi.spyOn(process[name], 'write').mockImplementation((text) => {
      said[name] += String(text)
      return true
    })
  vi.stubEnv('TOPASKED_CONFLUENCE_TOKEN', TOKEN)
  vi.stubEnv('TOPASKED_CONFLUENCE_USER', '')
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllEnvs()
})

const push = (...more: string[]) =>
  main([
    'push',
    'confluence',
    '--base-url',
    `${server.url}wiki`,
    '--space',
    'IT',
    '--page',
    'Top asked',
    '--from',
    from,
    ...more,
  ])
const page = (more: Partial<Stored> = {}): Stored => {
  return { id: '7', title: 'Top asked', space: 'IT', version: 3, message: '', body: '<p>theirs</p>', ...more }
}
const changes = () => wiki.calls.filter((call) => !call.startsWith('GET'))

describe('a page', () => {
  test('is made where asked for, and then left alone until something changes', async () => {
    expect(await push()).toBe(1)
    expect(said.stderr).toBe('topasked: there is no page “Top asked” in IT; use --create to create it\n')
    expect(await push('--create')).toBe(0)
    expect(wiki.pages[0]?.body).toContain('<ac:parameter ac:name="title">How do I register?</ac:parameter>')
    expect(wiki.pages[0]?.body).not.toContain('<?')
    wiki.calls.length = 0
    expect(await push()).toBe(0)
    expect(said.stdout).toBe(
      '“Top asked” in IT created (version 2)\n“Top asked” in IT is up to date (version 2)\n',
    )
    expect(changes()).toEqual([])
  })

  test('is updated, one version on, when its text is another', async () => {
    wiki.pages.push(page({ message: 'topasked sha256:0000000000000000' }))
    expect(await push('--scenario', 'lost')).toBe(0)
    expect(said.stdout).toBe('“Top asked” in IT updated (version 4)\n')
    expect(wiki.pages[0]).toMatchObject({
      version: 4,
      message: expect.stringMatching(/^topasked sha256:[0-9a-f]{16}$/),
    })
    expect(wiki.pages[0]?.body).toMatch(/^<p><strong>Top asked<\/strong><\/p>\n<h2>Lost phone<\/h2>/)
    expect(changes()).toEqual(['PUT /wiki/rest/api/content/7'])
  })

  test.each([
    'Fixed a word',
    'topasked says otherwise: call 5550 1000',
    'topasked sha256:00 was wrong',
    'See topasked sha256:00',
    '',
  ])('that somebody else has saved (“%s”) is not written over, unless asked for', async (message) => {
    wiki.pages.push(page({ message }))
    expect(await push()).toBe(1)
    expect(said.stderr).toBe(
      'topasked: version 3 of “Top asked” in IT was saved by somebody else; use --overwrite to replace it\n',
    )
    expect(wiki.pages[0]?.body).toBe('<p>theirs</p>')
    expect(await push('--overwrite')).toBe(0)
    expect(wiki.pages[0]?.version).toBe(4)
  })

  test('that somebody saves between reading and writing keeps their text', async () => {
    wiki.pages.push(page({ message: 'topasked sha256:0' }))
    const answer = wiki.answer.bind(wiki)
    vi.spyOn(wiki, 'answer').mockImplementation((request, body) => {
      const answered = answer(request, body)
      if (request.method === 'GET') Object.assign(wiki.pages[0] ?? {}, { version: 4, message: '' })
      return answered
    })
    expect(await push()).toBe(3)
    expect(said.stderr).toContain(
      'somebody else saved the page at the same moment (409): run the command again',
    )
    expect(wiki.pages[0]).toMatchObject({ version: 4, body: '<p>theirs</p>' })
  })

  test.each([
    [
      'a page to update',
      [page({ message: 'topasked sha256:0' })],
      '“Top asked” in IT would be updated (version 4)\n',
    ],
    ['no page', [], '“Top asked” in IT would be created (version 1)\n'],
  ])('a dry run with %s only reads', async (_what, pages, sentence) => {
    wiki.pages.push(...pages)
    const before = structuredClone(wiki.pages)
    expect(await push('--create', '--dry-run')).toBe(0)
    expect(said.stdout).toBe(sentence)
    expect(wiki.pages).toEqual(before)
    expect(changes()).toEqual([])
  })

  test('in another language', async () => {
    expect(await push('--locale', 'zh-Hant', '--create')).toBe(0)
    expect(wiki.pages[0]?.body).toContain('如何登記？')
  })
})

describe('a failure is one sentence and exit code 3', () => {
  const cases: Array<[string, number, string, number]> = [
    ['reading', 401, 'does not accept the token (401): check TOPASKED_CONFLUENCE_TOKEN', 1],
    ['reading', 403, 'the token lacks permission in', 1],
    ['reading', 404, 'has no such page or API (404): check --base-url and --space', 1],
    ['reading', 302, 'redirects to another address (302)', 1],
    ['reading', 500, 'is currently unavailable (500, tried once)', 1],
    ['reading', 400, 'rejected the request (400)', 1],
  ]
  test.each(cases)('%s: %i', async (_when, status, sentence, calls) => {
    wiki.failures.push({ status, headers: { location: 'https://login.example/' } })
    expect(await push()).toBe(3)
    expect(said.stderr).toMatch(/^topasked: [^\n]+\n$/)
    expect(said.stderr).toContain(sentence)
    expect(said.stderr).not.toContain(TOKEN)
    expect(wiki.calls).toHaveLength(calls)
  })

  test('reading is tried three times where the server is busy', async () => {
    const busy = { status: 503, headers: { 'retry-after': '0' } }
    wiki.failures.push(busy, busy)
    wiki.pages.push(page({ message: 'topasked sha256:0' }))
    expect(await push('--dry-run')).toBe(0)
    wiki.failures.push(busy, busy, busy, busy)
    expect(await push('--dry-run')).toBe(3)
    expect(said.stderr).toContain('is currently unavailable (503, tried 3 times)')
    expect(wiki.calls).toHaveLength(6)
  })

  test.each([
    [409, 'somebody else saved the page at the same moment (409): run the command again'],
    [503, '(503, tried once)'],
  ])('writing is tried once: %i', async (status, sentence) => {
    wiki.pages.push(page({ message: 'topasked sha256:0' }))
    const read = wiki.answer.bind(wiki)
    vi.spyOn(wiki, 'answer').mockImplementation((request, body) =>
      request.method === 'PUT' ? { status, body: '{}' } : read(request, body),
    )
    expect(await push()).toBe(3)
    expect(said.stderr).toContain(sentence)
  })

  test('an answer that is not from Confluence', async () => {
    wiki.failures.push({ status: 200, body: '<html>Welcome</html>' }, { status: 200, body: '{"hello":1}' })
    expect([await push(), await push()]).toEqual([3, 3])
    expect(said.stderr).toContain('does not respond like Confluence: check --base-url')
    expect(said.stderr).toContain('the response does not contain a list of pages: check --base-url')
  })

  test('nobody there', async () => {
    expect(await push('--base-url', 'http://127.0.0.1:9')).toBe(3)
    expect(said.stderr).toMatch(/^topasked: 127\.0\.0\.1:9 cannot be reached: [^\n]+\n$/)
  })
})

test.each<[string, string[], string]>([
  ['no page', ['--page', ' '], 'push confluence needs --page; see topasked push --help'],
  [
    'an address in clear text',
    ['--base-url', 'http://wiki.example.edu'],
    '--base-url expects an address such as https://wiki.example.edu, not "http://wiki.example.edu"',
  ],
  ['a locale that is not there', ['--locale', 'fr'], 'run topasked build, or check --locale and --scenario'],
  ['a path', ['--scenario', '../x'], '"../x" is not a locale or a scenario'],
])('wrong use: %s', async (_what, more, sentence) => {
  expect(await push(...more)).toBe(2)
  expect(said.stderr).toContain(sentence)
  expect(wiki.calls).toEqual([])
})

test.each([
  [['fr'], '/fr/confluence/all.xml: run topasked build'],
  [['de', 'fr', 'ar'], 'choose a language with --locale: ar, de, fr'],
  [['fr', 'en'], '/en/confluence/all.xml: run topasked build'],
])('without --locale, of %j', async (locales, sentence) => {
  const from = mkdtempSync(join(tmpdir(), 'topasked-push-'))
  for (const locale of locales) mkdirSync(join(from, 'intranet', locale), { recursive: true })
  expect(await push('--from', from)).toBe(2)
  expect(said.stderr).toContain(sentence)
  rmSync(from, { recursive: true })
})

test('without a token nothing is sent', async () => {
  vi.stubEnv('TOPASKED_CONFLUENCE_TOKEN', '')
  expect(await push()).toBe(2)
  expect(said.stderr).toBe('topasked: TOPASKED_CONFLUENCE_TOKEN is not set\n')
  expect(wiki.calls).toEqual([])
})

test('with a mail address the token is sent as Confluence Cloud takes it', async () => {
  vi.stubEnv('TOPASKED_CONFLUENCE_USER', 'me@example.edu')
  const answer = vi.spyOn(wiki, 'answer')
  await push('--dry-run', '--create')
  const sent = answer.mock.calls[0]?.[0].headers.authorization
  expect(sent).toBe(`Basic ${Buffer.from(`me@example.edu:${TOKEN}`).toString('base64')}`)
})
