import type { Question } from '@topasked/content'
import type { Nodes, Root } from 'mdast'
import { describe, expect, test } from 'vitest'
import { toHtml, toMarkdown, toText } from '../../src/index.ts'
import { answer, contextOf } from '../support/html-context.ts'
import { expectInert } from '../support/inert.ts'
import { parseElements, parseText } from '../support/parse-html.ts'

const ADDRESSES = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\tscript:alert(1)',
  'java\nscript:alert(1)',
  'java\rscript:alert(1)',
  '\u0001javascript:alert(1)',
  'javascript\u0000:alert(1)',
  '\u00a0javascript:alert(1)',
  'javascript&colon;alert(1)',
  'javascript&#58;alert(1)',
  'javascript%3Aalert(1)',
  'vbscript:msgbox(1)',
  'vb\tscript:msgbox(1)',
  'data:text/html,<script>alert(1)</script>',
  'data:text/html;base64,PHNjcmlwdD4=',
  'DATA:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://evil.example/1',
  'filesystem:https://evil.example/1',
  'view-source:https://evil.example/',
  'file:///etc/passwd',
  'http://plain.example/',
  '//evil.example/',
  '\\\\evil.example\\share',
  '/\\evil.example/',
  'https:\\\\evil.example',
  'https:evil.example',
  'https:///evil.example',
  'https://user:secret@evil.example/',
  'https://faq.example.edu@evil.example/',
  'https://a.example/\u202egnp.exe',
  'https://a.example/" onmouseover="alert(1)',
  'https://a.example/"><img src=x onerror=alert(1)>',
  '../../../etc/passwd',
  '?x=1',
  '#topasked-other-id',
  '',
]

const at = (tree: Nodes): Question => {
  const root: Root =
    tree.type === 'root'
      ? tree
      : { type: 'root', children: [{ type: 'paragraph', children: [tree as never] }] }
  return { ...answer('x').question, tree: root }
}

describe('addresses', () => {
  test.each(ADDRESSES)('%j leads nowhere in HTML, text or Markdown, and is reported', (url) => {
    const { corpus } = answer('x')
    const question = at({
      type: 'link',
      url,
      data: { target: { kind: 'web' } },
      children: [{ type: 'text', value: 'words' }],
    })
    const html = toHtml(question, contextOf(corpus))
    expectInert(html)
    expect(html).toBe('<p>words</p>')
    expect(toText(question, contextOf(corpus))).toBe('words')
    expect(toMarkdown(question, contextOf(corpus))).toBe('words\n')
    expect(question.file.messages.map(({ ruleId }) => ruleId)).toContain('html/address-allowed')
  })

  test.each([
    '//evil.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://a.example/',
    '/\\evil.example',
  ])('a channel cannot make %j for its own pages and pictures', (own) => {
    const { corpus, question } = answer('[a](two.md) ![b](images/b.svg)')
    const html = toHtml(question, contextOf(corpus, { hrefOf: () => own, srcOf: () => own }))
    expect(
      parseElements(html).some(({ attributes }) => attributes.has('href') || attributes.has('src')),
    ).toBe(false)
  })
})

const data = (hName: string, hProperties: Record<string, string> = {}) => ({ hName, hProperties })
const strong = (fields: object): Nodes => ({
  type: 'strong',
  children: [{ type: 'text', value: 'x' }],
  ...fields,
})

describe('trees', () => {
  test.each<[string, Nodes]>([
    ['raw HTML', { type: 'html', value: '<script>alert(1)</script>' }],
    ['raw HTML that closes', { type: 'html', value: '</p></div><iframe src=//evil.example></iframe>' }],
    ['a script by name', strong({ data: data('script') })],
    ['a style by name', strong({ data: data('style') })],
    [
      'an iframe by name',
      strong({ data: data('iframe', { src: 'https://evil.example/', srcDoc: '<script>' }) }),
    ],
    ['an object by name', strong({ data: data('object', { data: 'https://evil.example/' }) })],
    ['an embed by name', strong({ data: data('embed', { src: 'https://evil.example/' }) })],
    ['a form by name', strong({ data: data('form', { action: 'https://evil.example/' }) })],
    ['an input by name', strong({ data: data('input', { autoFocus: 'true', onFocus: 'alert(1)' }) })],
    ['a base by name', strong({ data: data('base', { href: 'https://evil.example/' }) })],
    [
      'a meta by name',
      strong({ data: data('meta', { httpEquiv: 'refresh', content: '0;https://evil.example/' }) }),
    ],
    ['a link by name', strong({ data: data('link', { rel: 'stylesheet', href: 'https://evil.example/' }) })],
    ['an svg by name', strong({ data: data('svg', { onLoad: 'alert(1)' }) })],
    ['a template by name', strong({ data: data('template') })],
    ['a tag that breaks out', strong({ data: data('b><script>alert(1)</script') })],
    ['an event handler', strong({ data: data('strong', { onClick: 'alert(1)' }) })],
    ['an event handler as an attribute', strong({ data: data('strong', { onclick: 'alert(1)' }) })],
    ['a style attribute', strong({ data: data('strong', { style: 'position:fixed' }) })],
    ['a class', strong({ data: data('strong', { className: 'admin' }) })],
    ['a clobbering id', strong({ data: data('strong', { id: 'location' }) })],
    ['an id that only looks prefixed', strong({ data: data('strong', { id: 'xtopasked-one-a' }) })],
    ['a clobbering name', strong({ data: data('a', { name: 'document' }) })],
    ['an address by properties', strong({ data: data('a', { href: 'javascript:alert(1)' }) })],
    [
      'a picture by properties',
      strong({ data: data('img', { src: 'https://evil.example/x.png', srcSet: '//evil.example/x 2x' }) }),
    ],
    ['a picture without an asset', { type: 'image', url: 'https://evil.example/x.png', alt: 'x' }],
    [
      'a picture with properties',
      {
        type: 'image',
        url: 'x',
        alt: 'x',
        data: { asset: 'x', ...data('img', { srcSet: 'javascript:alert(1)' }) },
      },
    ],
    [
      'children by data',
      strong({ data: { hChildren: [{ type: 'raw', value: '<script>alert(1)</script>' }] } }),
    ],
    [
      'a comment by data',
      strong({ data: { hChildren: [{ type: 'comment', value: '--><script>alert(1)</script>' }] } }),
    ],
    ['text', { type: 'text', value: '<script>alert(1)</script>' }],
    ['code', { type: 'inlineCode', value: '</code><script>alert(1)</script>' }],
    ['a title', { type: 'link', url: 'https://a.example/', title: '" onmouseover="alert(1)', children: [] }],
    ['a description', { type: 'image', url: 'x', alt: '"><script>alert(1)</script>' }],
  ])('%s', (_name, node) => {
    const { corpus } = answer('x')
    expectInert(toHtml(at(node), contextOf(corpus)))
    expectInert(
      toHtml(at(node), contextOf(corpus, { classes: true })).replaceAll(
        / class="(?:topasked-[a-z-]+ ?)*"/g,
        '',
      ),
    )
  })

  test('names of footnotes cannot leave their attributes', () => {
    const { corpus } = answer('x')
    const identifier = '"><script>alert(1)</script>'
    const note = { type: 'footnoteDefinition', identifier, label: identifier, children: [] } as const
    const reference = { type: 'footnoteReference', identifier, label: identifier } as const
    const tree: Root = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [reference] },
        { ...note, children: [] },
      ],
    }
    expectInert(toHtml(at(tree), contextOf(corpus)))
  })
})

test.each([
  '<b>bold</b> & "quotes" \'single\' <!-- comment -->',
  '</script><script>alert(1)</script>',
  ']]> <![CDATA[ x ]]>',
  '&lt;already&gt; &amp; &#x3C;',
  '\u2028\u2029\u0085\u00a0\u200b',
  ['{{template}} $', '{x} <%= x %> #{x}'].join(''),
  '"; alert(1); //',
])('text comes back as it was: %j', (value) => {
  const { corpus } = answer('x')
  const question = at({ type: 'text', value })
  expect(parseText(toHtml(question, contextOf(corpus)))).toBe(value)
  expect(toText(question, contextOf(corpus))).toBe(value)
})
