import { tests } from 'commonmark-spec'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../src/index.ts'
import { parseElements } from '../support/parse-html.ts'
import { GFM, POLICY, RAW_HTML } from './commonmark-differences.ts'
import { normalHtml } from './normal-html.ts'

const examples = await Promise.all(
  tests.map(async ({ number, markdown, html, section }) => {
    const file = new VFile(markdown.replaceAll('→', '\t'))
    const made = await renderHtml(file)
    const raw = file.messages.filter(({ reason }) => reason.includes('of kind html'))
    return { number, section, made, raw, expected: html.replaceAll('→', '\t') }
  }),
)
const free = examples.filter(({ raw }) => raw.length === 0)
const policy = new Set(Object.values(POLICY).flat())

test('all 652 examples are there; those with raw HTML say so', () => {
  expect(examples).toHaveLength(652)
  expect(examples.length - free.length).toBe(RAW_HTML)
})

test('HTML is what the specification says, but for the listed differences', () => {
  const others = free.filter(({ number }) => !policy.has(number) && !(number in GFM))
  const wrong = others.filter(({ made, expected }) => normalHtml(made) !== normalHtml(expected))
  expect(wrong.map(({ number, section, made, expected }) => [number, section, made, expected])).toEqual([])
})

test('where the policy takes links and pictures away, nothing else differs', () => {
  const listed = free.filter(({ number }) => policy.has(number))
  expect(listed).toHaveLength(policy.size)
  for (const { number, made, expected } of listed) {
    expect(normalHtml(made), String(number)).toBe(normalHtml(expected, true))
    expect(normalHtml(made), `${number} need not be listed`).not.toBe(normalHtml(expected))
  }
})

test.each(Object.entries(GFM))('GFM makes a link in example %s', (number, html) => {
  const example = free.find((one) => one.number === Number(number))
  expect(normalHtml(example?.made ?? '')).toBe(html)
  expect(normalHtml(example?.expected ?? '')).not.toBe(html)
})

describe('raw HTML', () => {
  const written = examples.filter(({ raw }) => raw.length > 0)
  test('is left out of every example', () => {
    const tags =
      'h1 h2 h3 p blockquote pre ol ul li hr br a strong em code del table thead tbody tr th td div'.split(
        ' ',
      )
    for (const { made, number } of written)
      for (const { tagName, attributes } of parseElements(made)) {
        expect(tags, String(number)).toContain(tagName)
        for (const name of attributes.keys()) expect(['href', 'title', 'class', 'start']).toContain(name)
      }
  })

  test('is a message at its place', async () => {
    const file = new VFile('One\n\n<script>alert(1)</script>\n\nTwo <b>three</b>.')
    expect(await renderHtml(file)).toBe('<p>One</p>\n<p>Two three.</p>')
    expect(file.messages.map(({ line, column, ruleId }) => [line, column, ruleId])).toEqual([
      [3, 1, 'html/unknown-node'],
      [5, 5, 'html/unknown-node'],
      [5, 13, 'html/unknown-node'],
    ])
  })
})

test.each([
  ['[a](javascript:alert(1))', '<p>a</p>'],
  ['[a](//evil.example/x)', '<p>a</p>'],
  ['[a](../b?c#d "e")', '<p><a href="../b?c#d" title="e">a</a></p>'],
  ['![words](a.png)', '<p>words</p>'],
  [
    ':::tip[**Hot**]\nx\n:::',
    '<div class="topasked-callout topasked-callout-tip" role="note">\n<p class="topasked-label"><strong>Tip: <strong>Hot</strong></strong></p>\n<p>x</p>\n</div>',
  ],
  ['At 12:30 and :smile: x', '<p>At 12:30 and :smile: x</p>'],
])('%j', async (markdown, html) => {
  expect(await renderHtml(markdown)).toBe(html)
})
