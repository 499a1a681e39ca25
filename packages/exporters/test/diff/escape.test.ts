import type { Nodes } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toString as textOf } from 'mdast-util-to-string'
import { gfm } from 'micromark-extension-gfm'
import { expect, test } from 'vitest'
import type { DiffReport } from '../../src/diff/report.ts'
import { reportHtml } from '../../src/diff/to-html.ts'
import { reportMarkdown } from '../../src/diff/to-markdown.ts'
import { diffWords } from '../../src/diff/word-diff.ts'
import { parseElements } from '../support/parse-html.ts'

const HOSTILE = [
  '@somebody and @org/team',
  '![x](https://evil.example/x.png)',
  '[click](https://evil.example)',
  '<img src=x onerror=alert(1)> <script>alert(1)</script>',
  'https://evil.example/ www.evil.example mail@evil.example',
  '#1 GH-1 org/repo#1',
  '`code` ``` ~~~ **bold** ~~gone~~ $x$',
  '| a | b |\n| - | - |',
  '1. one\n- two\n# three\n> four\n---',
  '</blockquote></ins></del> &lt;b&gt;',
  'a\u202eb\u2066c\u200bd\u0007',
  '[x]: https://evil.example',
  ':tada: [^1]',
]

/** A report in which everything that comes from the content is hostile. */
function reportOf(text: string): DiffReport {
  const chunks = diffWords(`${text} before`, `${text} after`, 'en')
  const words = (['title', 'answer'] as const).map((what) => ({ what, channels: ['feed'], chunks }))
  const change = { id: 'one', locale: 'en', title: text, words, left: [text], joined: [text], leadsTo: text }
  return {
    asOf: { before: '2026-01-01', after: '2026-01-01' },
    questions: [
      { ...change, kinds: ['changed'] },
      { ...change, kinds: ['moved'] },
      { ...change, kinds: ['retired'] },
      { ...change, kinds: ['reviewed'], reviewed: { before: '2026-01-01', after: '2026-01-02' } },
    ],
    around: [
      { what: 'notice', locale: 'en', name: text, chunks },
      { what: 'urgent', locale: 'en', name: '', added: [text], removed: [text] },
    ],
    handouts: [],
    files: [],
    documents: [{ channel: 'feed', locale: 'en', name: text, isTitle: true }],
  }
}

function* nodesIn(node: Nodes): Iterable<Nodes> {
  yield node
  if ('children' in node) for (const child of node.children) yield* nodesIn(child)
}

const ALLOWED = new Set([
  'root',
  'heading',
  'paragraph',
  'list',
  'listItem',
  'blockquote',
  'text',
  'strong',
  'html',
])

test.each(HOSTILE)('nothing of %j acts in a comment', (text) => {
  const markdown = reportMarkdown(reportOf(text))
  const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const nodes = [...nodesIn(tree)]
  expect(nodes.map(({ type }) => type).filter((type) => !ALLOWED.has(type))).toEqual([])
  for (const node of nodes) if (node.type === 'html') expect(node.value).toMatch(/^<\/?(?:ins|del)>$/)
  // A title that begins like a list begins none.
  expect(nodes.filter((node) => node.type === 'list' && node.ordered)).toEqual([])
  const headings = nodes.filter((node) => node.type === 'heading').map((node) => textOf(node))
  expect(headings.every((heading) => !/three|evil/.test(heading))).toBe(true)
  expect(textOf(tree)).not.toMatch(/@\w|#\d|www\.|https:\/|\p{Bidi_Control}/u)
})

test.each(HOSTILE)('nothing of %j acts in a page', (text) => {
  const html = reportHtml(reportOf(text))
  const tags = new Set(parseElements(html.replace(/^[\s\S]*<body>/, '')).map(({ tagName }) => tagName))
  expect([...tags].filter((tag) => !/^(?:h2|h3|p|ul|li|strong|blockquote|ins|del)$/.test(tag))).toEqual([])
})

function manyOf(text: string): DiffReport {
  const one = reportOf(text)
  const [change] = one.questions
  if (!change) throw new Error('no change')
  const questions = Array.from({ length: 400 }, (_, index) => ({
    ...change,
    id: `q${index}`,
    left: [`${index}`],
  }))
  return { ...one, questions }
}

const TEXT = [
  [
    'So:\n3. Open it.\n4. Press\n\n   Renew.\n\nThen\n\n- one\n  - two',
    'p ol(li(p) li(p p)) p ul(li(p ul(li(p))))',
  ],
  ['        code', 'p'],
  ['1. a\n\n        code\n2. b', 'ol(li(p p) li(p))'],
  ['- - - x\n1. 2. 3.', 'ul(li(p)) ol(li(p))'],
  ['one\ntwo\n---\nthree', 'p'],
] as const

test.each([...HOSTILE, ...TEXT.map(([text]) => text)])(
  'a new answer acts as no more than lines and steps: %j',
  (text) => {
    const report = reportOf('one')
    const [change] = report.questions
    if (!change) throw new Error('no change')
    const markdown = reportMarkdown({
      ...report,
      questions: [{ ...change, kinds: ['new'], words: [], text }],
    })
    const tree = fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
    const types = new Set([...nodesIn(tree)].map(({ type }) => type))
    types.delete('break')
    expect([...types].filter((type) => !ALLOWED.has(type))).toEqual([])
    expect(textOf(tree)).not.toMatch(/@\w|#\d|www\.|https:\/|\p{Bidi_Control}/u)
  },
)

/** The blocks in a node, as `ol(li(p))`. */
function shapeOf(node: Nodes): string {
  if (node.type === 'paragraph') return 'p'
  const name =
    node.type === 'list' ? (node.ordered ? 'ol' : 'ul') : node.type === 'listItem' ? 'li' : node.type
  return 'children' in node ? `${name}(${node.children.map(shapeOf).join(' ')})` : name
}

test.each(TEXT)('the steps of %j are steps', (text, wanted) => {
  const report = reportOf('one')
  const [change] = report.questions
  if (!change) throw new Error('no change')
  const markdown = reportMarkdown({ ...report, questions: [{ ...change, kinds: ['new'], words: [], text }] })
  const quote = [...nodesIn(fromMarkdown(markdown))].find(({ type }) => type === 'blockquote')
  expect(quote && 'children' in quote && quote.children.map(shapeOf).join(' ')).toEqual(wanted)
})

test('one cause is one entry that names the answers', () => {
  const [change] = reportOf('Open <b>').questions
  if (!change) throw new Error('no change')
  const report = reportOf('Open <b>')
  const questions = ['one', 'two', 'three'].map((id) => ({ ...change, id, title: `${id}?` }))
  const markdown = reportMarkdown({ ...report, questions })
  expect(markdown).toContain('- **The same in 3 answers** (en): “one?”, “two?”, “three?”.')
  expect(markdown.match(/The answer/g)).toHaveLength(1)
})

test('a report is never longer than a comment may be', () => {
  expect(reportMarkdown(manyOf('One?'))).toContain('\n\n- and 375 more\n')
  const long = Array.from({ length: 2000 }, (_, index) => `<${index}>`).join(' ')
  const markdown = reportMarkdown({ ...manyOf(long), handouts: [], files: [], documents: [] })
  expect(markdown.length).toBeLessThan(65_536)
})
