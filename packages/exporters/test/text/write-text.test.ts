import type { PhrasingContent, Root } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { expect, test } from 'vitest'
import { writeText } from '../../src/render/markdown/write-text.ts'
import { HOSTILE_TEXTS } from '../support/campus.ts'

const gfm = gfmToMarkdown()
const text = (value: string): PhrasingContent => ({ type: 'text', value })
const CHARS = [...Array.from({ length: 128 }, (_, code) => String.fromCharCode(code)), '「', '。', '\u2028']

/** What looks like an address is kept apart by a word joiner: after a backslash, some programs make a link of it. */
const unescaped = (markdown: string) => markdown.replaceAll(/\\(?=[.:@])/g, '')

const around = (value: string): Root => ({
  type: 'root',
  children: [
    { type: 'paragraph', children: [text(value)] },
    {
      type: 'paragraph',
      children: [
        text(value),
        { type: 'emphasis', children: [text(value)] },
        text(value),
        text(`a${value}a`),
        text(value),
      ],
    },
    { type: 'heading', depth: 2, children: [text(`${value} ${value}`)] },
    { type: 'paragraph', children: [{ type: 'link', url: 'https://a.example/', children: [text(value)] }] },
    {
      type: 'table',
      children: [{ type: 'tableRow', children: [{ type: 'tableCell', children: [text(value)] }] }],
    },
  ],
})

test.each([
  ...CHARS.flatMap((char) => [char, `1${char} a`, `a\n${char} b`, `a ${char}${char}b_c`]),
  ...HOSTILE_TEXTS,
  'www.example.org https://example.org a@example.org',
])('%j is written as mdast-util-to-markdown writes it', (value) => {
  const byLibrary = toMarkdown(around(value), { extensions: [gfm] })
  const ours = toMarkdown(around(value), { extensions: [gfm], handlers: { text: writeText } })
  if (!ours.includes('\u2060')) return expect(ours).toBe(byLibrary)
  expect(unescaped(ours).replaceAll('\u2060', '')).toBe(unescaped(byLibrary))
})
