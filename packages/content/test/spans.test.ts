import fc from 'fast-check'
import type { Nodes } from 'mdast'
import type {} from 'mdast-util-directive'
import { decodeString } from 'micromark-util-decode-string'
import { visit } from 'unist-util-visit'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { addressOf } from '../src/read/address.ts'
import { destinationOf } from '../src/read/link-parts.ts'
import { parse } from '../src/read/parser.js'
import { type Span, slice, spansOf } from '../src/read/span.ts'
import { WRAPS } from './random-markdown.ts'

/** `FIX_SEED=7 FIX_RUNS=100000 npx vitest run test/spans.test.ts` looks further. */
const SEED = Number(process.env.FIX_SEED ?? 1)
const RUNS = Number(process.env.FIX_RUNS ?? 3_000)

/** What stands in a span, without the marks and indents at the start of its lines. */
function withoutMarks(text: string, span: Span | undefined): string {
  return span ? slice(text, span).replace(/([\r\n])[ \t>]+/g, '$1') : ''
}

/** The same as the parser reads it. */
function read(text: string, span: Span | undefined): string {
  return decodeString(withoutMarks(text, span))
}

const identifier = (name: string): string => name.replace(/\s+/g, ' ').trim().toUpperCase().toLowerCase()

function isFull(node: Nodes): boolean {
  return 'referenceType' in node && node.referenceType === 'full'
}

const flat = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[ \t]*\n[ \t>]*/g, '\n')

/** What the tree says of a node against what stands in the spans of it. */
function check(text: string, node: Nodes): number {
  const spans = spansOf(node) ?? {}
  const file = new VFile(text)
  const name = node.type === 'definition' || !isFull(node) ? spans.label : spans.reference
  if ('identifier' in node && node.type !== 'footnoteReference' && node.type !== 'footnoteDefinition')
    expect(identifier(withoutMarks(text, name))).toBe(identifier(node.identifier))
  if (node.type === 'containerDirective' || node.type === 'leafDirective' || node.type === 'textDirective') {
    expect(slice(text, spans.name ?? { start: 0, end: 0 })).toBe(node.name)
    for (const { name, value } of spans.attributes ?? [])
      expect(value ? slice(text, value) : '').toBe(node.attributes?.[name])
  }
  if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return 0
  const destination = destinationOf(file, node)
  const isAlone = node.type === 'link' && !spans.label
  const typed = destination?.text ?? ''
  const url = isAlone ? typed.replace(/^(?=www\.)/i, 'http://') : decodeString(typed)
  expect([url, `mailto:${url}`]).toContain(node.url)
  const address = addressOf(file, node)
  if (!isAlone) expect(address?.text ?? '').toBe(node.url)
  if (address) expect(slice(text, address.span(0, address.text.length))).toBe(typed)
  if (!isAlone) expect(flat(read(text, spans.title))).toBe(flat(node.title ?? ''))
  const alt = slice(text, spans.label ?? { start: 0, end: 0 })
  // The description of a picture is text without its marks.
  if (node.type === 'image' && !/[[\]*_~`<>!:]/.test(alt))
    expect(flat(read(text, spans.label))).toBe(flat(node.alt ?? ''))
  return 1
}

const LABELS = [
  'a',
  'The `] key',
  '`]`',
  '[in] b',
  '\\[ \\]',
  'ünï 續借',
  'שלום',
  'a\nb',
  '*x* **y**',
  '&amp; &#93;',
  '![i](j "k")',
  ':x[y]',
  '',
]
const ADDRESSES = [
  ...[
    '../x.svg',
    '<a b>',
    '<>',
    '<\\> \\<>',
    'a(b)c',
    '(a)',
    'a\\)b',
    'a&amp;b',
    '&#x2e;./x',
    'a%20b',
    '續借',
    'link:contact',
    '#',
    '*a*',
    'a_b_',
    '',
  ],
  ...['<a(b>', 'x"y', "x'y", '<https://example.org/?a=1&copy=2>', '\\', 'a\\\\', '[a]', '<[a](b)>', '`a`'],
]
const TITLES = [
  '',
  ' "t"',
  " 't'",
  ' (t)',
  ' "a \\" b"',
  ' "(x)"',
  " '\"'",
  ' (a \\) b)',
  '\n"on\nlines"',
  ' "&quot;"',
  ' "[a](b)"',
  ' ""',
]

const piece = fc.tuple(
  fc.constantFrom(...LABELS),
  fc.constantFrom(...ADDRESSES),
  fc.constantFrom(...TITLES),
  fc.constantFrom('', '!'),
)
const PATTERNS: ReadonlyArray<(label: string, address: string, title: string, mark: string) => string> = [
  (label, address, title, mark) => `${mark}[${label}](${address}${title})`,
  (label, address, title, mark) => `${mark}[${label}]( ${address} ${title} )`,
  (label, address, title) => `x [a][${label || 'r'}]\n\n[${label || 'r'}]: ${address || '<>'}${title}`,
  (label, address, title, mark) =>
    `${mark}[${label || 'r'}]${mark && '[]'}\n\n[${label || 'r'}]:\n  ${address || '<>'}${title}`,
  (_, address) => `<https://example.org/${address.replace(/[<> \n]/g, '')}>`,
  (_, address) => `so https://example.org/${address} so`,
  (_, address) => `www.example.org/${address}`,
  (label, address, title, mark) => `[so ${mark}[${label}](${address}${title})](fees.md "out")`,
  (label) => `:::note[${label.replace(/\n/g, ' ')}]{a="${label.replace(/["\n&]/g, '')}" b=c .d}\nx\n:::`,
  (label, address) => `::include{fragment="${address.replace(/["\n&]/g, '')}"} and :x[${label}]{a='b'}`,
]

const markdown = fc
  .array(fc.tuple(fc.constantFrom(...PATTERNS), piece, fc.constantFrom(...Object.values(WRAPS))), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.map(([pattern, values, wrap]) => wrap(pattern(...values))).join('\n\n'))

describe('the spans of a node hold what the tree says of it', () => {
  test(`in random Markdown (seed ${SEED})`, () => {
    let count = 0
    fc.assert(
      fc.property(markdown, fc.boolean(), (typed, crlf) => {
        const lineEnd = crlf ? '\r\n' : '\n'
        const fields = ['---', 'question: How?', '---', ''].join(lineEnd)
        const text = fields + typed.replaceAll('\n', lineEnd)
        visit(parse(text, fields.length), (node) => {
          if (node.position?.start.offset !== undefined) count += check(text, node)
        })
      }),
      { seed: SEED, numRuns: RUNS },
    )
    expect(count).toBeGreaterThan(RUNS / 3)
  })
})
