/**
 * Keeps the suggestions under a pull request up to date: each fix that is certain at its line, with a button that makes
 * it. What a build of an unknown hand proposes is offered only where GitHub shows exactly the lines that it replaces.
 */
import { createHash } from 'node:crypto'
import { all, api, GitHubError, isBot, minimise } from './github.mjs'
import { plainText } from './neutral-markdown.mjs'
import { rightSide, shows } from './right-side.mjs'

/** @typedef {import('./preview-data.mjs').PreviewFix} Fix */
/**
 * A comment of a review.
 * @typedef {{ id: number, node_id: string, body: string, line: number | null, user: { login: string } | null }} Comment
 */

const MARKER = /^<!-- topasked-fix:([0-9a-f]{16}) -->/
const MOST = 30
const MOST_LINES = 40

/** What turns text around or is not seen: nobody can judge a suggestion with it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/

/**
 * The same for as long as the lines and their fix are, wherever in the file they are.
 * @param {Fix} fix
 */
function keyOf({ path, before, after }) {
  return createHash('sha256').update([path, before, after].join('\0')).digest('hex').slice(0, 16)
}

/**
 * Whether a path may be of content: neither hidden, as workflows are, nor leading elsewhere.
 * @param {string} path
 */
const isContent = (path) => /\.(?:md|yaml)$/.test(path) && !/(?:^|\/)\.|\\/.test(path)

/** @param {Fix} fix */
const isPlain = ({ path, after, endLine, startLine }) =>
  isContent(path) && !UNSEEN.test(after) && endLine - startLine < MOST_LINES

/** @param {Fix} fix */
function bodyOf(fix) {
  const { after, reasons } = fix
  const fence = '`'.repeat(Math.max(3, ...[...after.matchAll(/`+/g)].map(([run]) => run.length + 1)))
  const lines = reasons.map(
    ({ message, help }) => `${plainText(message, 300)}. To fix it: ${plainText(help, 500)}`,
  )
  return [
    `<!-- topasked-fix:${keyOf(fix)} -->`,
    lines.length > 1 ? lines.map((line) => `- ${line}`).join('\n') : lines.join(''),
    '',
    `${fence}suggestion`,
    ...(after === '' ? [] : [after]),
    fence,
  ].join('\n')
}

/**
 * Fixes at lines that the pull request shows.
 * @param {number} number
 * @param {readonly Fix[]} fixes
 */
async function shownBy(number, fixes) {
  const files = await all(`/pulls/${number}/files`)
  const hunks = new Map(files.map(({ filename, patch }) => [filename, rightSide(String(patch ?? ''))]))
  return fixes.filter((fix) => shows(hunks.get(fix.path) ?? [], fix))
}

/**
 * @param {number} number
 * @param {string} head
 * @param {readonly Fix[]} fixes
 */
async function offer(number, head, fixes) {
  if (fixes.length === 0) return
  const count = fixes.length === 1 ? 'A mistake that' : `${fixes.length} mistakes that each`
  await api('POST', `/pulls/${number}/reviews`, {
    commit_id: head,
    event: 'COMMENT',
    body: `${count} can be fixed with one click: press **Commit suggestion**, or **Add suggestion to batch** at several and commit them together.`,
    comments: fixes.map((fix) => ({
      path: fix.path,
      side: 'RIGHT',
      line: fix.endLine,
      ...(fix.startLine < fix.endLine && { start_line: fix.startLine, start_side: 'RIGHT' }),
      body: bodyOf(fix),
    })),
  })
}

/**
 * A suggestion that is no longer needed says so, and is folded away.
 * @param {Comment} comment
 */
async function close({ id, node_id }) {
  await api('PATCH', `/pulls/comments/${id}`, { body: 'This is mended, or the line is another one now.' })
  await minimise(node_id)
}

/**
 * Offers each fix that is not offered yet and closes what is mended. Gives the fixes that could not be offered at a line.
 * @param {{ number: number, head: string, fixes: readonly Fix[] }} review
 * @returns {Promise<Fix[]>}
 */
export async function keepSuggestions({ number, head, fixes }) {
  const wanted = new Map(fixes.filter(isPlain).map((fix) => [keyOf(fix), fix]))
  const shown = await shownBy(number, [...wanted.values()])
  /** @type {Set<string>} */
  const standing = new Set()
  for (const comment of /** @type {Comment[]} */ (await all(`/pulls/${number}/comments`))) {
    const key = isBot(comment.user) ? MARKER.exec(comment.body)?.[1] : undefined
    if (key === undefined) continue
    // One whose line has moved out of the pull request has no button any more.
    if (wanted.has(key) && comment.line !== null && !standing.has(key)) standing.add(key)
    else await close(comment)
  }
  const fresh = shown.filter((fix) => !standing.has(keyOf(fix))).slice(0, MOST)
  try {
    await offer(number, head, fresh)
    for (const fix of fresh) standing.add(keyOf(fix))
  } catch (error) {
    // GitHub refuses a review as a whole, for instance where the pull request has moved on meanwhile.
    if (!(error instanceof GitHubError) || error.status !== 422) throw error
    console.log('GitHub refused the suggestions: they are in the comment.')
  }
  return fixes.filter((fix) => !standing.has(keyOf(fix)))
}
