import { expect, test } from 'vitest'
import { load } from '../folder.ts'

const svg = (attributes: string, content = '<rect width="8" height="4"/>') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`

test.each([
  ['width="640" height="360"', '640 x 360'],
  ['width="640px" height="360.4px" viewBox="0 0 1 1"', '640 x 360'],
  ['width="80mm" height="4cm"', '302 x 151'],
  ['width="72pt" height="6pc"', '96 x 96'],
  ['width="2in" height="1e1em"', '192 x 160'],
  ['viewBox="0 0 24 12.6"', '24 x 13'],
  ['viewBox="-5,-5,24,12"', '24 x 12'],
  ['width="48" viewBox="0 0 24 12"', '48 x 24'],
  ['height="48" viewBox="0 0 24 12"', '96 x 48'],
  ['width="100%" height="100%" viewBox="0 0 24 12"', '24 x 12'],
  ['width="800" viewBox="0 0 8000 1"', '800 x 1'],
])('a drawing with %s has %s pixels', async (attributes, size) => {
  const { corpus, messages } = await load({ 'images/a.svg': svg(attributes) })
  expect(messages).toEqual([])
  const { width, height } = corpus?.assets.get('images/a.svg') ?? {}
  expect(`${width} x ${height}`).toBe(size)
})

const NO_SIZE = '1:1-1:5 this drawing has no size'

test.each([
  ['', NO_SIZE],
  ['width="100%" height="50%"', NO_SIZE],
  ['width="0" height="10"', NO_SIZE],
  ['width="-10" height="10"', NO_SIZE],
  ['width="0.2" height="10"', NO_SIZE],
  ['viewBox="0 0 0 0"', NO_SIZE],
  ['viewBox="0 0 NaN 10"', NO_SIZE],
  ['viewBox="0 0 10"', NO_SIZE],
  [
    `width="${'9'.repeat(400)}" height="1"`,
    expect.stringContaining('the width of this drawing has no meaning here'),
  ],
  ['width="1e9" height="1"', '1:1-1:5 this drawing has 1000000000 x 1 pixels; at most 16384 a side are read'],
  ['viewBox="0 0 1 20000"', '1:1-1:5 this drawing has 1 x 20000 pixels; at most 16384 a side are read'],
])('a drawing with %s has none that can be used', async (attributes, message) => {
  const { messages } = await load({ 'images/a.svg': svg(attributes) })
  expect(messages.map((m) => `${m.line}:${m.column}-${m.endLine}:${m.endColumn} ${m.message}`)).toEqual([
    message,
  ])
})

const EVIL = 'url(https://evil.example/x)'

/** What stands at the places of the messages, after all that a parser of XML takes away or puts together. */
test.each<[name: string, content: string, marked: readonly string[]]>([
  ['line ends of Windows', `\r\n<g\r\n  fill="${EVIL}"/>`, [EVIL]],
  ['characters of two code units', `<title>😀😀</title><g fill="${EVIL}"/>`, [EVIL]],
  ['a section of CDATA', `<style>\n<![CDATA[\n.a { fill: ${EVIL} }\n]]></style>`, [EVIL]],
  ['a style in pieces', `<style>.a{}<!-- x -->\n.b{ fill: ${EVIL} }</style>`, [EVIL]],
  ['blanks around an equals sign', `<g id = 'a' fill = '${EVIL}'/>`, [EVIL]],
  ['a name that is a value before', `<g id="fill" class="fill=" fill="${EVIL}"/>`, [EVIL]],
  ['a quote of the other kind', `<g font-family="'" fill='${EVIL}'/>`, [EVIL]],
  ['references in an attribute', '<g class="&lt;" onload="&#97;"/>', ['onload="&#97;"']],
  ['a name that stands before it', '<g class="onload" id="onload" onload="x"/>', ['onload="x"']],
  ['a prefix', '<s.1:script xmlns:s.1="http://www.w3.org/2000/svg"/>', ['<s.1:script']],
  [
    'several in one file',
    '<g onload="x"/>\n<g onclick="y"/>\n<g onload="z"/>',
    ['onload="x"', 'onclick="y"'],
  ],
])('the place of a mistake is right: %s', async (_, content, marked) => {
  for (const mark of ['', '\ufeff']) {
    const file = svg('width="8" height="4"', content)
    const { messages } = await load({ 'images/a.svg': mark + file })
    const lines = file.split(/\r?\n/)
    expect(messages.map((m) => lines[m.line - 1]?.slice(m.column - 1, m.endColumn - 1))).toEqual(marked)
    expect(messages.every((m) => m.line === m.endLine)).toBe(true)
  }
})

test('of very many mistakes the first ones are said', async () => {
  const handlers = Array.from({ length: 400 }, (_, n) => `<g on${'abcdefghij'[n % 10]}${n}="x"/>`).join('')
  const { messages } = await load({ 'images/a.svg': svg('width="8" height="4"', handlers) })
  expect(messages).toHaveLength(20)
  expect(messages[0]?.message).toBe('this drawing holds an event handler: ona0')
})

/** What is left out, because nobody sees it, and what stays. */
test.each([
  ['notes of a drawing program', '<i:x xmlns:i="urn:i"><rect/></i:x>', ''],
  ['unknown elements with what is in them', '<mesh><rect/></mesh>', ''],
  ['unknown attributes', '<g data-name="a" foo="b" xmlns:i="urn:i" i:c="d"/>', '<g/>'],
  ['text that no element shows', '<g>\n  words\n</g>', '<g/>'],
  ['white space that lines up', '<g>\n  <path/>\n</g>', '<g>\n  <path/>\n</g>'],
  ['prefixes', '<s:g xmlns:s="http://www.w3.org/2000/svg"><s:path/></s:g>', '<g><path/></g>'],
  ['comments in text', '<text>a<!-- b -->c</text>', '<text>ac</text>'],
  ['a section of CDATA', '<text><![CDATA[a<b]]></text>', '<text>a&lt;b</text>'],
  ['links', '<a href="https://example.org/" target="x"><path/></a>', '<a><path/></a>'],
  ['unknown properties', '<g style="fill:red;foo:bar;-inkscape-x:y"/>', '<g style="fill:red"/>'],
  ['properties that are no declarations', '<g style="fill:red;0.000;:b"/>', '<g style="fill:red"/>'],
  ['rules without properties', '<style>.a{foo:bar}</style><path/>', '<path/>'],
  ['empty attributes', '<g id="" fill=""/>', '<g/>'],
  [
    'an address that another one stands in for',
    '<use href="#a" xlink:href="#b" xmlns:xlink="http://www.w3.org/1999/xlink"/>',
    '<use href="#a"/>',
  ],
  ['quotes in an address', `<g fill="url( '#a' ) red"/>`, '<g fill="url(#a) red"/>'],
  ['quotes and references', `<g font-family='"A&amp;B"'/>`, '<g font-family="&quot;A&amp;B&quot;"/>'],
  ['importance', '<g style="fill : red ! important"/>', '<g style="fill:red !important"/>'],
])('%s', async (_, written, published) => {
  const { corpus, messages } = await load({ 'images/a.svg': svg('width="8" height="4"', written) })
  expect(messages).toEqual([])
  const text = new TextDecoder().decode(corpus?.assets.get('images/a.svg')?.bytes)
  expect(text).toBe(
    svg('width="8" height="4"', published).replace(/><\/svg>$/, published === '' ? '/>' : '></svg>'),
  )
})
