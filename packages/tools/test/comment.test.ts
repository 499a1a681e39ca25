import { readdirSync } from 'node:fs'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { commentOn } from '../src/ci/comment.mjs'
import { makeZip, type ZipEntry } from './support/make-zip.ts'
import { BOT, mockGitHub, REPOSITORY } from './support/mock-github.ts'
import { runScript } from './support/run-script.ts'

const HEAD = 'a'.repeat(40)
const MARKER = '<!-- topasked-preview -->'
const RUN = `https://github.com/${REPOSITORY}/actions/runs/5`

const message = (rule: string, severity: string, text: string, file = 'questions/no-phone.md') => ({
  file,
  line: 9,
  column: 1,
  rule,
  severity,
  message: text,
  help: 'write @it [otherwise](https://evil.example)',
})
const CHECK = [
  message('link/scheme', 'error', 'this kind of address is not allowed'),
  message('translation/outdated', 'warning', 'the original has changed', 'questions/no-phone.zh-Hant.md'),
  message('reference/link-used', 'note', 'nothing links to it'),
]
const DIFF = '### No phone\n\nCall <del>1234</del> <ins>5678</ins> now.\n\n- feed: en, zh-Hant\n'

interface Files {
  readonly about?: unknown
  readonly check?: string
  readonly diff?: string
  readonly fixes?: string
  readonly more?: readonly ZipEntry[]
}

function artifact({
  about = { number: 7, steps: {} },
  check = JSON.stringify(CHECK),
  diff = DIFF,
  fixes,
  more = [],
}: Files = {}) {
  const text = (name: string, data: string) => ({ name, data: Buffer.from(data) })
  const own = [text('about.json', JSON.stringify(about)), text('check.json', check), text('diff.md', diff)]
  return makeZip([...own, ...(fixes === undefined ? [] : [text('fixes.json', fixes)]), ...more])
}

function pull(number: number, changes: { sha?: string; state?: string; from?: string; ref?: string } = {}) {
  const { sha = HEAD, state = 'open', from = 'fork/faq', ref = 'my-change' } = changes
  return {
    number,
    state,
    head: { sha, ref, repo: { full_name: from } },
    base: { repo: { full_name: REPOSITORY } },
  }
}

const EVENT = {
  id: 5,
  html_url: RUN,
  head_sha: HEAD,
  head_repository: { full_name: 'fork/faq' },
}

interface Scene {
  readonly zip?: Buffer | undefined
  readonly size?: number
  readonly conclusion?: string
  readonly answers?: Readonly<Record<string, unknown>>
}

/** GitHub after a build that left `zip` behind. */
function githubAfter({ zip, size = zip?.length ?? 0, conclusion = 'success', answers = {} }: Scene) {
  const artifacts = [
    ...(zip ? [{ id: 11, name: 'preview-data', size_in_bytes: size }] : []),
    { id: 12, name: 'preview-pages', size_in_bytes: 1 },
  ]
  const table = {
    '/actions/runs/5/artifacts': { artifacts },
    '/actions/artifacts/11/zip': zip,
    '/pulls/7': pull(7),
    [`/commits/${HEAD}/pulls`]: [pull(7)],
    '/issues/7/comments': [],
    ...answers,
  }
  return mockGitHub(table, { workflow_run: { ...EVENT, conclusion } })
}

/** Comments after such a build; gives what was written to GitHub. */
async function comment(scene: Scene) {
  const github = await githubAfter(scene)
  for (const [name, value] of Object.entries(github.env)) vi.stubEnv(name, value)
  const said: string = await commentOn({ ...EVENT, conclusion: scene.conclusion ?? 'success' })
  return { ...github, said, body: String(github.writes[0]?.body.body ?? '') }
}

afterEach(() => vi.unstubAllEnvs())

test('the script, as the workflow runs it, writes one comment', async () => {
  const { env, writes } = await githubAfter({ zip: artifact() })
  const { code, said } = await runScript('comment', env)
  expect({ code, said }).toEqual({ code: 0, said: 'The comment under #7 is up to date.\n' })
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /issues/7/comments'])
})

test('the comment says what changes, what is wrong, what falls behind, and where the preview is', async () => {
  const { writes, body } = await comment({ zip: artifact() })
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual(['POST /issues/7/comments'])
  expect(body.split('\n').slice(0, 16)).toEqual([
    MARKER,
    '## What readers will see',
    '',
    'This can be published.',
    '',
    '### Problems found',
    '',
    '- **questions/no\\-phone.md, line 9**: this kind of address is not allowed.',
    '  To fix it: write @\u2060it \\[otherwise\\]\\(https:\u2060//evil.example\\)',
    '',
    '### Translations that fall behind',
    '',
    '- **questions/no\\-phone.zh\\-Hant.md, line 9**: the original has changed.',
    '  To fix it: write @\u2060it \\[otherwise\\]\\(https:\u2060//evil.example\\)',
    '',
    `[Download the changed answers as pages](${RUN}/artifacts/12) (unpack them and open \`index.html\`) · [all details of the run](${RUN}) · for aaaaaaa`,
  ])
  expect(body).toContain('Call <del>1234</del> <ins>5678</ins> now.')
})

test('our comment is brought up to date; one that only copies its marker is not touched', async () => {
  const copied = { id: 1, user: { login: 'mallory' }, body: `${MARKER}\nmine` }
  const quoted = { id: 2, user: BOT, body: `hello ${MARKER}` }
  const own = { id: 3, user: BOT, body: `${MARKER}\nbefore` }
  const { writes } = await comment({
    zip: artifact(),
    answers: { '/issues/7/comments': [copied, quoted, own] },
  })
  expect(writes.map(({ method, path }) => `${method} ${path}`)).toEqual(['PATCH /issues/comments/3'])
})

describe('the number of the pull request', () => {
  test.each([
    { name: 'of another pull request', answers: { '/pulls/8': pull(8, { sha: 'b'.repeat(40) }) } },
    { name: 'of a closed one', answers: { '/pulls/8': pull(8, { state: 'closed' }) } },
    {
      name: 'of one from another fork with this commit',
      answers: { '/pulls/8': pull(8, { from: 'other/faq' }) },
    },
    { name: 'of none', answers: {} },
  ])('$name: nothing is written', async ({ answers }) => {
    const { writes, said } = await comment({ zip: artifact({ about: { number: 8 } }), answers })
    expect(writes).toEqual([])
    expect(said).toContain('No comment')
  })

  test.each([
    ['../issues/1'],
    ['7/../../other'],
    [7.5],
    [-7],
    [1e300],
    [{ toString: 'x' }],
    [[7]],
    [null],
    ['__proto__'],
  ])('%j is no number: the pull request of the commit is looked up instead', async (number) => {
    const { writes, asked } = await comment({ zip: artifact({ about: { number } }) })
    expect(writes.map(({ path }) => path)).toEqual(['/issues/7/comments'])
    expect(asked.filter((path) => path.includes('/pulls'))).toEqual([`GET /commits/${HEAD}/pulls`])
  })
})

describe('a build that failed', () => {
  test('its steps are named', async () => {
    const about = { number: 7, steps: { check: 'failed', build: 'failed', '<img src=x>': 'failed' } }
    const { body } = await comment({ zip: artifact({ about, diff: '' }), conclusion: 'failure' })
    expect(body).toContain(
      '**Not ready to merge:** the check of the content, the build of the channels found something to fix.',
    )
    expect(body).not.toContain('img')
  })

  test('a comparison that could not be made finds nothing wrong', async () => {
    const steps = { check: 'passed', build: 'passed', verify: 'passed', diff: 'failed' }
    const { body } = await comment({ zip: artifact({ about: { number: 7, steps }, diff: '' }) })
    expect(body).toContain(
      'This can be published, but the comparison with what is published failed: see the run.',
    )
    expect(body).not.toContain('Not ready')
  })

  test('without any data: the comment says so, under the pull request of the commit', async () => {
    const { body, writes } = await comment({ conclusion: 'failure' })
    expect(writes.map(({ path }) => path)).toEqual(['/issues/7/comments'])
    expect(body).toContain('the run failed before it could show what readers will see')
  })
})

const MB = 1_000_000
const bomb = { name: 'diff.md', data: Buffer.alloc(200 * MB) }

function pointingOutside(): Buffer {
  const zip = artifact()
  zip.writeUInt32LE(0xfffffff0, zip.length - 6)
  return zip
}

describe('a hostile archive', () => {
  test.each([
    { name: 'no archive', zip: Buffer.from('hello') },
    { name: 'an empty one', zip: Buffer.alloc(0) },
    { name: 'cut off', zip: artifact().subarray(20) },
    { name: 'a directory that points outside', zip: pointingOutside() },
    { name: 'a file that unpacks to 200 MB', zip: makeZip([bomb]) },
    { name: 'a file twice', zip: artifact({ more: [{ name: 'diff.md', data: Buffer.from('other') }] }) },
    {
      name: 'broken data',
      zip: makeZip([{ name: 'diff.md', data: Buffer.from('\xff\xfe broken'), raw: true }]),
    },
    {
      name: '2,000 files',
      zip: makeZip(Array.from({ length: 2000 }, (_, n) => ({ name: `${n}`, data: Buffer.alloc(0) }))),
    },
    { name: 'larger than it says', zip: Buffer.alloc(9 * MB), size: 10 },
    { name: 'larger than is read', zip: artifact(), size: 9 * MB },
  ])('$name: its data is not used, and the comment says so', async ({ zip, size = zip.length }) => {
    const { body } = await comment({ zip, size, conclusion: 'failure' })
    expect(body).toContain('The preview data could not be used')
    expect(body.length).toBeLessThan(1000)
  })

  test('names that lead out of the folder are only names: nothing is written to the disk', async () => {
    const evil = Buffer.from('evil')
    const names = [
      '../../topasked-evil',
      '/tmp/topasked-evil',
      '..\\topasked-evil',
      'about.json/../topasked-evil',
    ]
    const { body } = await comment({ zip: artifact({ more: names.map((name) => ({ name, data: evil })) }) })
    expect(body).toContain('This can be published.')
    for (const folder of ['.', '..', '../..', '/tmp'])
      expect(readdirSync(folder)).not.toContain('topasked-evil')
  })

  test.each([
    '{}',
    'null',
    '[1, null, {}]',
    '[{"file": {}}]',
    '{"length": 1e9}',
    'not json',
    '[[[[[[',
    '"x"',
  ])('messages that are %s are left out', async (check) => {
    const { body } = await comment({ zip: artifact({ check }) })
    expect(body).not.toContain('Problems found')
  })

  test('very much of everything still fits into a comment', async () => {
    const check = JSON.stringify(
      Array.from({ length: 1500 }, () => message('a/b', 'error', '<&@#'.repeat(200), '*'.repeat(900))),
    )
    const { body } = await comment({ zip: artifact({ check, diff: 'word '.repeat(300_000) }) })
    expect(body.length).toBeLessThan(65_536)
    expect(body).toContain('and 1485 more')
  })
})

test('of a new contributor, the comment says that a maintainer must approve the run', async () => {
  const { body, writes } = await comment({ conclusion: 'action_required' })
  expect(writes.map(({ path }) => path)).toEqual(['/issues/7/comments'])
  expect(body).toContain('**Approve workflows to run**')
  expect(body).not.toContain('Not ready')
})

describe('a host for previews', () => {
  test.each([
    ['https://pr-{number}.preview.example/', 'x', 'https://pr-7.preview.example/'],
    ['https://{branch}.faq.pages.dev', 'Fix/the [phone](x)', 'https://fix-the-phone-x.faq.pages.dev'],
    ['https://{branch}.faq.pages.dev', '電話', 'https://preview.faq.pages.dev'],
    ['javascript:alert({number})', 'x', undefined],
    ['https://x.example/)[y](z', 'x', undefined],
    ['', 'x', undefined],
  ])('%j with the branch %j', async (template, ref, address) => {
    vi.stubEnv('TOPASKED_PREVIEW_URL', template)
    const { body } = await comment({ zip: artifact(), answers: { '/pulls/7': pull(7, { ref }) } })
    if (address) expect(body).toContain(`[**Open the preview**](${address})`)
    else expect(body).not.toContain('Open the preview')
  })
})
