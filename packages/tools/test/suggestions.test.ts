import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { hasCode } from '../src/ci/find-code.mjs'
import type { PreviewFix } from '../src/ci/preview-data.mjs'
import { rightSide } from '../src/ci/right-side.mjs'
import { keepSuggestions } from '../src/ci/suggestions.mjs'
import { BOT, mockGitHub } from './support/mock-github.ts'

const HEAD = 'a'.repeat(40)
const PATH = 'packages/content/faq/questions/no-phone.md'
const LINES = ['---', 'question: Lost?', 'scenarios: [acount]', '---', '', 'Call ** us **.', '', 'Bye.']

/** The patch of a file in which everything is new. */
const patchOf = (lines: readonly string[]) =>
  [`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n')

function fix(changes: Partial<PreviewFix> = {}): PreviewFix {
  return {
    path: PATH,
    startLine: 3,
    endLine: 3,
    before: 'scenarios: [acount]',
    after: 'scenarios: [account]',
    reasons: [{ message: 'there is no scenario acount', help: 'there is one with a similar name: account' }],
    ...changes,
  }
}

interface Scene {
  readonly fixes: readonly PreviewFix[]
  readonly comments?: readonly unknown[]
  readonly lines?: readonly string[]
  readonly path?: string
  readonly refused?: Readonly<Record<string, number>>
}

async function keep({ fixes, comments = [], lines = LINES, path = PATH, refused = {} }: Scene) {
  const files = [{ filename: path, patch: patchOf(lines) }, { filename: 'images/a.png' }]
  const answers = { '/pulls/7/files': files, '/pulls/7/comments': comments }
  const github = await mockGitHub(answers, {}, refused)
  for (const [name, value] of Object.entries(github.env)) vi.stubEnv(name, value)
  const elsewhere = await keepSuggestions({ number: 7, head: HEAD, fixes })
  const review = github.writes.find(({ path }) => path === '/pulls/7/reviews')
  return { ...github, elsewhere, review, offered: (review?.body.comments ?? []) as Offered[] }
}

interface Offered {
  readonly path: string
  readonly line: number
  readonly start_line?: number
  readonly body: string
}

/** The comments that GitHub then has. */
const posted = (offered: readonly Offered[], more: object = {}) =>
  offered.map((comment, index) => ({
    ...comment,
    id: 100 + index,
    node_id: `N${index}`,
    user: BOT,
    ...more,
  }))

const paths = (writes: readonly { method: string; path: string }[]) =>
  writes.map(({ method, path }) => `${method} ${path}`)

beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined))
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

const bold = fix({ startLine: 6, endLine: 6, before: 'Call ** us **.', after: 'Call **us**.' })

test('all fixes come as one review, each at its line with its reason, for exactly this commit', async () => {
  const { writes, review, offered, elsewhere } = await keep({ fixes: [fix(), bold] })
  expect(paths(writes)).toEqual(['POST /pulls/7/reviews'])
  expect(review?.body).toMatchObject({ commit_id: HEAD, event: 'COMMENT' })
  expect(offered.map(({ path, line }) => [path, line])).toEqual([
    [PATH, 3],
    [PATH, 6],
  ])
  expect(offered[0]?.body.split('\n').slice(1)).toEqual([
    'there is no scenario acount. To fix it: there is one with a similar name: account',
    '',
    '```suggestion',
    'scenarios: [account]',
    '```',
  ])
  expect(elsewhere).toEqual([])
})

test('several lines are replaced together', async () => {
  const lines = { startLine: 6, endLine: 8, before: 'Call ** us **.\n\nBye.', after: 'Call **us**. Bye.' }
  const { offered } = await keep({ fixes: [fix(lines)] })
  expect(offered).toMatchObject([{ start_line: 6, line: 8 }])
})

test('a line that goes is an empty suggestion', async () => {
  const { offered } = await keep({ fixes: [fix({ after: '' })] })
  expect(offered[0]?.body).toMatch(/```suggestion\n```$/)
})

test('the next push repeats nothing that still stands, and closes what is mended', async () => {
  const first = await keep({ fixes: [fix(), bold] })
  const comments = posted(first.offered)
  // A line more at the top: the same fixes, elsewhere.
  const moved = [fix({ startLine: 4, endLine: 4 }), { ...bold, startLine: 7, endLine: 7 }]
  const next = await keep({ fixes: moved, comments, lines: ['<!-- -->', ...LINES] })
  expect(next.writes).toEqual([])
  expect(next.elsewhere).toEqual([])
  const mended = await keep({ fixes: [bold], comments })
  expect(paths(mended.writes)).toEqual(['PATCH /pulls/comments/100', 'POST /graphql'])
  expect(mended.writes[1]?.body).toMatchObject({ variables: { id: 'N0' } })
  expect(String(mended.writes[1]?.body.query)).toContain('classifier: RESOLVED')
})

test('one that GitHub calls outdated has no button: it is closed, and offered anew where it fits', async () => {
  const { offered } = await keep({ fixes: [fix()] })
  const { writes } = await keep({ fixes: [fix()], comments: posted(offered, { line: null }) })
  expect(paths(writes)).toEqual(['PATCH /pulls/comments/100', 'POST /graphql', 'POST /pulls/7/reviews'])
})

test('comments of others are left alone, whatever marker they copy', async () => {
  const { offered } = await keep({ fixes: [fix()] })
  const comments = [
    ...posted(offered, { user: { login: 'mallory' } }),
    ...posted(offered, { user: null }),
    { id: 1, node_id: 'M', line: 3, user: BOT, body: 'no marker' },
  ]
  const { writes } = await keep({ fixes: [], comments })
  expect(writes).toEqual([])
})

test('a fix that is offered twice keeps one comment', async () => {
  const { offered } = await keep({ fixes: [fix()] })
  const { writes } = await keep({ fixes: [fix()], comments: [...posted(offered), ...posted(offered)] })
  expect(paths(writes)).toEqual(['PATCH /pulls/comments/100', 'POST /graphql'])
})

describe('what GitHub does not show exactly so is offered elsewhere', () => {
  test.each<[string, Partial<PreviewFix>]>([
    ['a line outside the change', { startLine: 12, endLine: 12 }],
    ['another text in that line', { before: 'scenarios: [other]' }],
    ['fewer lines than it says', { startLine: 2, endLine: 3 }],
    ['a workflow', { path: '.github/workflows/ci.yaml' }],
    ['a hidden file', { path: 'packages/content/faq/.x.md' }],
    ['code', { path: 'packages/tools/src/ci/comment.mjs' }],
    ['text that turns around', { after: 'scenarios: [\u202eaccount]' }],
    ['a control character', { after: 'scenarios: [\u0007account]' }],
    ['very many lines', { endLine: 60 }],
  ])('%s', async (_, changes) => {
    const { writes, elsewhere } = await keep({ fixes: [fix(changes)], path: changes.path ?? PATH })
    expect([writes, elsewhere.length]).toEqual([[], 1])
  })

  test('a file that the pull request does not change', async () => {
    const { writes, elsewhere } = await keep({ fixes: [fix({ path: 'packages/content/faq/faq.yaml' })] })
    expect([writes, elsewhere.length]).toEqual([[], 1])
  })

  test('a review that GitHub refuses', async () => {
    const { elsewhere } = await keep({ fixes: [fix()], refused: { 'POST /pulls/7/reviews': 422 } })
    expect(elsewhere).toHaveLength(1)
  })

  test('more than one review holds', async () => {
    const lines = Array.from({ length: 80 }, (_, index) => `line ${index}`)
    const fixes = lines.map((before, index) =>
      fix({ startLine: index + 1, endLine: index + 1, before, after: `${before}.` }),
    )
    const { offered, elsewhere } = await keep({ fixes, lines })
    expect([offered.length, elsewhere.length]).toEqual([30, 50])
  })
})

describe('hostile words', () => {
  test.each([
    '```\n@org/team [x](https://evil.example)\n```suggestion',
    '````',
    '<!-- topasked-fix:0000000000000000 -->',
    '~~~\n<img src=x>',
  ])('%j in a suggestion stay in its fence', async (after) => {
    const { offered } = await keep({ fixes: [fix({ after })] })
    const [, fence = '', inside] = /\n(`{3,})suggestion\n([\s\S]*)\n\1$/.exec(offered[0]?.body ?? '') ?? []
    expect(inside).toBe(after)
    expect(after.split('\n').some((line) => line.startsWith(fence))).toBe(false)
  })

  test('a message acts as nothing', async () => {
    const words =
      '@org/team see #12 <!-- topasked-fix:1 --> [x](https://evil.example)\n```suggestion\nrm\n```'
    const { offered } = await keep({ fixes: [fix({ reasons: [{ message: words, help: words }] })] })
    const said = offered[0]?.body.split('\n').slice(1, -3).join('\n') ?? ''
    expect(said.split('\n')).toHaveLength(2)
    expect(said).not.toMatch(/@[a-z]|#\d|https:\/\/|(?<!\\)`|<!--|\]\(/)
  })
})

test('the lines of a patch are those of its new side', () => {
  const patch =
    '@@ -1,3 +1,3 @@ title\n one\n-two\n+2\n three\n@@ -10 +10,2 @@\n ten\r\n+@@ -1 +1 @@\n\\ No newline at end of file'
  expect(rightSide(patch).map((hunk) => [...hunk])).toEqual([
    [
      [1, 'one'],
      [2, '2'],
      [3, 'three'],
    ],
    [
      [10, 'ten'],
      [11, '@@ -1 +1 @@'],
    ],
  ])
})

test.each([
  [['packages/content/faq/questions/a.md'], false],
  [['packages/content/faq/a.md', 'packages/content/faq-tools.ts'], true],
  [['packages/content/package.json'], true],
  [[], true],
])('%j changes code: %j', (changed, code) => {
  expect(hasCode(changed, 'packages/content/faq')).toBe(code)
})
