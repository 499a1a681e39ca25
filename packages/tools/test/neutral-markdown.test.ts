import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { neutralMarkdown, plainText } from '../src/ci/neutral-markdown.mjs'

/** What a reader would see as text, and the types of the nodes. */
function parsed(markdown: string) {
  const types = new Set<string>()
  let text = ''
  let html = ''
  visit(unified().use(remarkParse).use(remarkGfm).parse(markdown), (node) => {
    types.add(node.type)
    if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') text += node.value
    if (node.type === 'html') html += node.value
    if (node.type === 'code' && node.lang) types.add(`code ${node.lang}`)
  })
  return { types: [...types], text, html }
}

/** What GitHub makes of text once Markdown is done: mentions, references, addresses. */
const ALIVE =
  /(?:^|[^\w/])@[a-z0-9]|#\d|GH-\d|https?:\/\/|www\.|mailto:|[\w.]+@[\w.]+|[\u202a-\u202e\u2066-\u2069]/i

const HOSTILE = [
  '@security-team please',
  'mail admin@example.com',
  '&#64;org/team &commat;team &#x40;team',
  '\\@team \\#12 h\\ttps:\\/\\/evil.example',
  'see #12, org/repo#12, GH-12, gh-7',
  'https://evil.example and http://evil.example and www.evil.example and WWW\\.evil.example',
  '<https://evil.example> <mailto:a@b.c> <a@b.c>',
  '[Approve](https://evil.example)',
  '[Approve]\n(https://evil.example)',
  '[Approve][1]\n\n[1]: https://evil.example "t"',
  '[1] and [1][]\n\n[1]: <https://evil.example>',
  '![pixel](https://evil.example/p.png)',
  '![pixel][p]\n\n[p]: //evil.example/p.png',
  '<img src=x onerror=alert(1)>',
  '<a href="https://evil.example">here</a>',
  '<details open ontoggle=alert(1)><summary>x</summary>',
  '<!-- topasked-preview -->',
  '<ins style="position:fixed">x</ins>',
  '<svg/onload=alert(1)>',
  '<DEL onclick=x>y</DEL>',
  '```mermaid\ngraph TD; click A "https://evil.example"\n```',
  '> ~~~geojson\n> {}\n> ~~~',
  '- ```math\n  \\href{https://evil.example}{x}\n  ```',
  '$$\\href{https://evil.example}{x}$$ and $`x`$',
  'note[^1]\n\n[^1]: https://evil.example',
  'safe \u202etxt.exe\u202c and \u2066x\u2069',
  '<scr<b>ipt>alert(1)</scr</b>ipt>',
  '<\u0000script>alert(1)</script>',
]

describe('Markdown from an unknown hand', () => {
  test.each(HOSTILE)('%j', (markdown) => {
    const { types, text, html } = parsed(neutralMarkdown(`before\n\n${markdown}\n\nafter`, 10_000))
    for (const type of [
      'link',
      'linkReference',
      'image',
      'imageReference',
      'definition',
      'footnoteDefinition',
    ])
      expect(types).not.toContain(type)
    expect(types.filter((type) => type.startsWith('code '))).toEqual([])
    expect(html.replace(/<\/?(?:ins|del|b|strong|em|sub|sup|br|details|summary)>/gi, '')).toBe('')
    expect(text).not.toMatch(ALIVE)
  })

  test('what a comparison is made of stays', () => {
    const markdown =
      '## No phone\n\n- Call <del>1234</del> <ins>5678</ins>.\n\n| a | b |\n| - | - |\n| 1 | 2 &lt; 3 |\n\n```diff\n- a\n+ b\n```'
    expect(neutralMarkdown(markdown, 10_000)).toBe(markdown)
  })

  test('it is cut at the end of a line, and says so', () => {
    expect(neutralMarkdown('one\ntwo\nthree', 9)).toMatch(/^one\ntwo\n\n\(The rest is omitted/)
  })
})

test.each(HOSTILE)('as plain text: %j', (markdown) => {
  const { types, text } = parsed(`- ${plainText(markdown, 500)}: x`)
  expect(types.sort()).toEqual(['list', 'listItem', 'paragraph', 'root', 'text'])
  expect(text).not.toMatch(ALIVE)
})
