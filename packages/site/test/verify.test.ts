import { createHash } from 'node:crypto'
import { openTree, type PublishedTree, verifyTree } from '@topasked/exporters'
import { expect, test } from 'vitest'
import { publishedCorpus, tree } from './published.ts'

const corpus = await publishedCorpus()
const whole = await openTree(tree)
const siteUrl = process.env.TOPASKED_SITE_URL ?? corpus.catalog.siteUrl

/** The pages alone, with some of them written differently or gone; the hashes fit. */
function spoilt(changed: ReadonlyMap<string, string | undefined>): PublishedTree {
  const paths = whole.paths.filter((path) => !changed.has(path) || changed.get(path) !== undefined)
  for (const [path, text] of changed) if (text !== undefined && !paths.includes(path)) paths.push(path)
  const bytesOf = async (path: string) => {
    const text = changed.get(path)
    return text === undefined ? whole.read(path) : Buffer.from(text)
  }
  const sha256Of = (path: string) => {
    const text = changed.get(path)
    return text === undefined ? whole.sha256Of(path) : createHash('sha256').update(text).digest('hex')
  }
  const files = whole.manifest.files
    .filter(({ path, channel }) => channel === 'site' && paths.includes(path))
    .map((file) => {
      const text = changed.get(file.path)
      if (text === undefined) return file
      return { ...file, sha256: sha256Of(file.path) ?? '', bytes: Buffer.byteLength(text) }
    })
  const known = new Set(files.map(({ path }) => path))
  const manifest = { ...whole.manifest, channels: ['site' as const], files }
  return {
    dir: tree,
    manifest,
    paths: paths.filter((path) => known.has(path)),
    has: (path) => paths.includes(path),
    read: bytesOf,
    sha256Of,
  }
}

async function problemsOf(changed: ReadonlyMap<string, string | undefined>) {
  return (await verifyTree(spoilt(changed), corpus, siteUrl)).problems
}

const SHARED = 'q/no-phone-shared-account/index.html'
const PICTURE = 'q/registration-not-completed/index.html'
const TABLE = 'q/use-vpn/index.html'
const CHINESE = 'zh-Hant/q/register/index.html'
const SCENARIO = 'shared-account/index.html'

/** What may go wrong on a page: where, what stands there, and what is put in its place. */
const EDITS: readonly [name: string, path: string, from: string | RegExp, to: string, message: RegExp][] = [
  ['a dropped step', SHARED, /<li>Choose <strong>I HAVE[^\n]*\n/u, '', /step 4/],
  [
    'two steps in the wrong order',
    SHARED,
    /(<li>Sign in with[^\n]*\n)(<li>Choose the[^\n]*\n)/u,
    '$2$1',
    /step 2/,
  ],
  ['steps that lost their numbers', SHARED, /<ol>([\s\S]*?)<\/ol>/u, '<ul>$1</ul>', /\[item\]/],
  ['a swapped number', CHINESE, '第 1 步', '第 2 步', /第 2 步/],
  ['a missing row', TABLE, /<tr>\n<td>SSL VPN[\s\S]*?<\/tr>\n/u, '', /SSL VPN/],
  ['a changed word', SHARED, 'Use a rescue code', 'Use a bypass code', /rescue code/],
  ['an added word', SHARED, 'If you have no rescue', 'If you have almost no rescue', /almost/],
  [
    'an added paragraph',
    SHARED,
    '<div class="answer">',
    '<div class="answer"><p>Send us your password.</p>',
    /password/,
  ],
  ['a lost paragraph', SHARED, '<p>If you have no rescue code, contact ITSC.</p>', '', /contact ITSC/],
  [
    'a wrong address',
    SHARED,
    'href="https://duo.itsc.cuhk.edu.hk/"',
    'href="https://duo.example.com/"',
    /duo\.example\.com/,
  ],
  ['a link that is words only', SHARED, /<a href="\/q\/no-phone\/">(.*?)<\/a>/u, '$1', /leads to .*no-phone/],
  ['a link to another question', SHARED, 'href="/q/no-phone/"', 'href="/q/new-phone/"', /new-phone/],
  ['a sign-in that is not announced', SHARED, /<span class="topasked-sign-in">.*?<\/span>/u, '', /sign-in/],
  ['a lost picture', PICTURE, /<img [^>]*>/u, '', /picture/],
  ['another picture', PICTURE, /src="\/assets\/faq\/[^"]*"/u, 'src="/icon.svg"', /picture/],
  ['a picture whose file is missing', PICTURE, 'src="/assets/faq/', 'src="/assets/none/', /no file/],
  ['another description of a picture', PICTURE, 'Not enrolled in Duo', 'Enrolled in Duo', /picture|Enrolled/],
  [
    'a translation that does not say that a machine made it',
    CHINESE,
    /<p class="note note-unreviewed">.*?<\/p>/u,
    '',
    /lacks a note that readers must see/,
  ],
  ['a stale translation', CHINESE, '請勿移除', '可以移除', /可以移除/],
  ['another title', SHARED, /<h1>.*?<\/h1>/u, '<h1>How do I log in?</h1>', /title/],
  [
    'a page that says it is another one',
    SHARED,
    /rel="canonical" href="[^"]*"/u,
    'rel="canonical" href="https://topasked.example.edu/q/x/"',
    /canonical/,
  ],
  [
    'an answer that a scenario lost',
    SCENARIO,
    /<details class="question">[\s\S]*?<\/details>/u,
    '',
    /missing from this file/,
  ],
  ['a changed word on the page of a scenario', SCENARIO, 'rescue code', 'secret code', /secret code/],
  [
    'an expired answer in the list',
    'all/index.html',
    '</main>',
    '<a href="/q/v4-more/">More</a></main>',
    /must not be in this file/,
  ],
]

test('the pages are what the content says', async () => {
  expect(await problemsOf(new Map())).toEqual([])
})

test.each(EDITS)('%s on a page is caught', async (_name, path, from, to, message) => {
  const before = (await whole.read(path)).toString('utf8')
  // A page carries its words for search engines as well: the edit is for readers, after the head.
  const at = path === SHARED && String(from).includes('canonical') ? 0 : before.indexOf('<body')
  const after = before.slice(0, at) + before.slice(at).replace(from, to)
  expect(after, 'the page does not have what is to be replaced').not.toBe(before)
  const problems = await problemsOf(new Map([[path, after]]))
  expect(
    problems.map(({ message, expected, found }) => [message, expected, found].join('\n')).join('\n'),
  ).toMatch(message)
  expect(new Set(problems.map(({ file }) => file))).toEqual(new Set([path]))
})

test('a swapped language is caught', async () => {
  const english = (await whole.read('q/register/index.html')).toString('utf8')
  const problems = await problemsOf(new Map([[CHINESE, english]]))
  expect(problems.map(({ file, question }) => [file, question])).toContainEqual([CHINESE, 'register'])
})

test('a missing page is caught', async () => {
  const problems = await problemsOf(new Map([[TABLE, undefined]]))
  expect(problems.map(({ kind, file }) => [kind, file])).toEqual([['missing', TABLE]])
})
