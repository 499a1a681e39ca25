import { describe, expect, test } from 'vitest'
import { intranetChannel } from '../../src/index.ts'
import { corpusOf } from '../corpus.ts'
import { campus, HOSTILE_TEXTS } from '../support/campus.ts'
import { filesOf, textAt } from '../support/files.ts'
import { parseStorage, type StoredElement, strangeIn } from '../support/storage-format.ts'

const files = await filesOf(intranetChannel, campus())
const page = (name: string, locale = 'en') => textAt(files, `intranet/${locale}/confluence/${name}.xml`)

async function rendered(markdown: string, more: { title?: string; asOf?: string } = {}): Promise<string> {
  const { title = 'One?', asOf = '2026-11-24' } = more
  const link = {
    url: 'https://a.example/',
    precision: 'exact',
    access: 'sign-in',
    label: { en: 'x' },
  } as const
  const questions = {
    one: { en: { title, markdown } },
    two: { en: { title: 'Two?', markdown: '## Part\n\nx' } },
  }
  const corpus = corpusOf({ asOf, catalog: { locales: { default: 'en' } }, links: { key: link }, questions })
  return textAt(await filesOf(intranetChannel, corpus), 'intranet/en/confluence/all.xml')
}

test('a page', () => {
  const macro = (name: string, ...inner: string[]) =>
    `<ac:structured-macro ac:name="${name}" ac:schema-version="1">${inner.join('')}</ac:structured-macro>`
  const parameter = (name: string, value: string) => `<ac:parameter ac:name="${name}">${value}</ac:parameter>`
  const body = (...inner: string[]) => `<ac:rich-text-body>${inner.join('')}</ac:rich-text-body>`
  const address = (id: string) =>
    `<p>Permanent address: <a href="https://faq.example.edu/q/${id}/">https://faq.example.edu/q/${id}/</a></p>`
  const anchor = (name: string) => macro('anchor', parameter('', name))
  const lines = page('lost').split('\n')
  expect(lines.slice(0, 5)).toEqual([
    '<?xml version="1.0" encoding="UTF-8"?>',
    expect.stringMatching(/^<\?topasked sha256:[0-9a-f]{16}\?>$/),
    '<ac:confluence xmlns="http://www.atlassian.com/schema/confluence/4/" xmlns:ac="http://www.atlassian.com/schema/confluence/4/ac/" xmlns:ri="http://www.atlassian.com/schema/confluence/4/ri/">',
    '<p><strong>Top asked</strong></p>',
    '<h2>Lost phone</h2>',
  ])
  const picture = '<ri:url ri:value="https://faq.example.edu/assets/faq/portal.01234567.svg" />'
  const blocks = [
    '<p>Open the <a href="https://portal.example.edu/">portal</a> (sign-in required).</p>',
    `<p><ac:image ac:alt="The portal" ac:width="320" ac:height="200">${picture}</ac:image></p>`,
    macro('tip', parameter('title', 'Tip'), body('\n', '\n<p>Once.</p>\n')),
    address('register'),
  ]
  expect(page('lost')).toContain(macro('expand', parameter('title', 'How do I register?'), body(...blocks)))
  expect(lines[5]).toBe(anchor('topasked-new-phone'))
  expect(page('lost')).toContain(
    `<p>${macro('status', parameter('colour', 'Yellow'), parameter('title', 'Valid until 31 December 2026'))}</p>`,
  )
  expect(page('lost')).toContain('<p><em>As of 24 November 2026</em></p>')
})

test.each([...files.keys()].filter((path) => path.endsWith('.xml')))(
  '%s is well-formed and holds what Confluence knows',
  (path) => {
    expect(strangeIn(parseStorage(textAt(files, path)))).toEqual([])
  },
)

const EVERYTHING = `## A heading
Text **strong** *em* ~~del~~ \`code\` [site](link:key) [other](two.md) [part](two.md#part) [web](https://w.example/?a=1&b=2)\\
next line.[^n]

3. three
4. four
   - nested
     1. deep

- [x] done
- [ ] open

| a | b |
| :- | -: |
| 1 | ![Pic "q"](images/p.svg) |

> quote

:::danger[Mind *this*]
Hot \`x\`
:::

:::only{audience="staff"}
Hidden
:::

~~~js
if (a < b && c) { ]]> }
~~~

***

[^n]: Foot

    second`

test('every kind of node has its place', async () => {
  const root = parseStorage(await rendered(EVERYTHING))
  expect(strangeIn(root)).toEqual([])
  const all = (name: string, node: StoredElement = root): StoredElement[] =>
    node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)])
  const macros = all('ac:structured-macro').map(({ attributes }) => attributes['ac:name'])
  for (const name of ['expand', 'warning', 'panel', 'code', 'anchor']) expect(macros).toContain(name)
  expect(all('ac:plain-text-body').map(({ text }) => text)).toEqual(['if (a < b && c) { ]]> }'])
  expect(all('ol').map(({ attributes }) => attributes)).toContainEqual({ start: '3' })
  const anchors = all('ac:structured-macro').flatMap(({ attributes, text }) =>
    attributes['ac:name'] === 'anchor' ? [text] : [],
  )
  const targets = all('ac:link').map(({ attributes }) => attributes['ac:anchor'])
  expect(targets).toEqual(
    expect.arrayContaining(['topasked-two', 'topasked-two--part', 'topasked-one--fn-n']),
  )
  for (const target of targets) expect(anchors).toContain(target)
  expect(new Set(anchors).size).toBe(anchors.length)
})

test.each(HOSTILE_TEXTS)('%j stays text', async (hostile) => {
  const plain = hostile.replace(/[!-/:-@[-`{-~]/g, '\\$&')
  const root = parseStorage(
    await rendered(`${plain}\n\n~~~\n${hostile}\n~~~\n\n:::note[${plain}]\n![${plain}](images/a.svg)\n:::`, {
      title: hostile,
    }),
  )
  expect(strangeIn(root)).toEqual([])
  expect(root.text.split(hostile).length - 1).toBeGreaterThanOrEqual(4)
})

test('characters that XML has not are left out', async () => {
  const xml = await rendered('a\u0001b\uffff\ud800c\u0085d', { title: '\u0000\u000bTitle' })
  expect(parseStorage(xml).text).toContain('abc\u0085d')
})

describe('the hash', () => {
  const hashOf = (xml: string) => /<\?topasked (.*)\?>/.exec(xml)?.[1]
  test('stays when only the day of the build moves on', async () => {
    const [today, tomorrow] = [await rendered('x'), await rendered('x', { asOf: '2026-11-25' })]
    expect(today).not.toBe(tomorrow)
    expect(hashOf(today)).toBe(hashOf(tomorrow))
  })
  test('moves with a word', async () => {
    expect(hashOf(await rendered('x'))).not.toBe(hashOf(await rendered('y')))
  })
})
