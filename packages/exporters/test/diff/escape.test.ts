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
  expect([...tags].filter((tag) => !/^(?:h2|h3|p|ul|li|strong|blockquote|ins|del|code)$/.test(tag))).toEqual(
    [],
  )
})

function manyOf(text: string): DiffReport {
  const one = reportOf(text)
  const [change] = one.questions
  if (!change) throw new Error('no change')
  return { ...one, questions: Array.from({ length: 400 }, (_, index) => ({ ...change, id: `q${index}` })) }
}

test('a report is never longer than a comment may be', () => {
  expect(reportMarkdown(manyOf('One?'))).toContain('\n\n- and 375 more\n')
  const long = Array.from({ length: 2000 }, (_, index) => `<${index}>`).join(' ')
  const markdown = reportMarkdown({ ...manyOf(long), handouts: [], files: [] })
  expect(markdown.length).toBeLessThan(65_536)
})
