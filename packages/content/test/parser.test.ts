import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import type { Nodes } from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { type Processor, unified } from 'unified'
import { visit } from 'unist-util-visit'
import { expect, test } from 'vitest'
import { parse } from '../src/read/parser.js'
import { block } from './random-markdown.ts'

const FAQ = fileURLToPath(new URL('../fixtures/two-factor/questions/', import.meta.url))
const ANSWERS = readdirSync(FAQ).map((name) =>
  readFileSync(`${FAQ}${name}`, 'utf8').replace(/^---\n.*?\n---\n/s, ''),
)
const ADDRESSES = ['See www.example.org.', 'see HTTP://example.org/a', 'ask me@example.org', 'a.www.b, x@y']

const random = fc.array(fc.oneof(block, fc.constantFrom(...ADDRESSES)), { minLength: 1, maxLength: 6 })
const markdown = random.map((blocks) => blocks.join('\n\n'))

/** Addresses that the second look of mdast-util-gfm makes links of, GitHub not, and that have no place. */
function withoutSecondLook(this: Processor): void {
  for (const extension of (this.data().fromMarkdownExtensions ?? []).flat()) delete extension.transforms
}

const plain = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(withoutSecondLook)
  .use(remarkDirective)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough)
  .freeze()

/** Without what our own parser adds to a tree. */
function withoutSpans<T extends Nodes>(tree: T): T {
  visit(tree, (node) => {
    if (!node.data) return
    const { spans: _, lines: __, escapes: ___, ...data } = node.data as Record<string, unknown>
    node.data = data
    if (Object.keys(data).length === 0) delete node.data
  })
  return tree
}

function expectGfm(text: string): void {
  expect(withoutSpans(parse(text))).toEqual(plain.parse(text))
}

test('the tree is the one of remark with GFM, directives and emphasis beside full-width marks', () => {
  for (const text of [...ANSWERS, ...ADDRESSES]) expectGfm(text)
  fc.assert(fc.property(markdown, expectGfm), { numRuns: 300 })
})

test('every node has its place', () => {
  const texts = ['<b>www.x.org</b>', String.raw`http\://www.x.org, "www.x.org"`, 'mailto:john.doe@x.org']
  const isPlaced = (text: string): void =>
    visit(parse(text), (node) => {
      expect(node.position?.start.offset, `${node.type} in ${text}`).toBeTypeOf('number')
    })
  texts.forEach(isPlaced)
  fc.assert(fc.property(markdown, isPlaced), { numRuns: 200 })
})

test.each(['\n', '\r\n', '\r'])('positions are those of the whole text: line ends %j', (lineEnd) => {
  const property = fc.property(markdown, fc.integer({ min: 1, max: 9 }), (text, lines) => {
    const whole = lineEnd.repeat(lines) + text.replaceAll('\n', lineEnd)
    const moved = parse(whole, lines * lineEnd.length)
    const { position: _, ...root } = moved
    const { position: __, ...expected } = parse(whole)
    expect(root).toEqual(expected)
  })
  fc.assert(property, { numRuns: 200 })
})
