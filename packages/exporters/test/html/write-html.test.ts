import type { Element, ElementContent, Nodes, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { expect, test } from 'vitest'
import { writeHtml } from '../../src/index.ts'
import { HOSTILE_TEXTS } from '../support/campus.ts'

const byLibrary = (tree: Nodes) =>
  toHtml(tree, { closeSelfClosing: true, characterReferences: { useNamedReferences: true } })
const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, properties: object = {}, ...children: ElementContent[]): Element => {
  return { type: 'element', tagName, properties: { ...properties } as Properties, children }
}
const ASCII = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

test.each<[string, Nodes]>([
  ['every character in text', text(ASCII.join(' '))],
  ['every character in an attribute', element('a', { title: ASCII.join(' ') })],
  ...ASCII.map((char): [string, Nodes] => [
    `${JSON.stringify(char)} alone`,
    element('p', { title: char }, text(char)),
  ]),
  ...HOSTILE_TEXTS.map((value): [string, Nodes] => [
    value,
    element('p', { title: value, href: value }, text(value)),
  ]),
  ['references that are none', text('&amp; &lt;b &copy &notit; &#x26; <a>')],
  [
    'void elements',
    element('p', {}, element('br'), element('img', { src: 'a', alt: '' }), element('hr'), element('wbr')),
  ],
  ['a void element with content', element('br', {}, text('x'))],
  ['elements without content', element('div', {}, element('p'), element('td'))],
  [
    'lists',
    element('a', { className: ['a', 'b'], rel: ['x'], ariaDescribedBy: ['i', 'j'], accept: ['k', 'l'] }),
  ],
  [
    'lists with white space, numbers and nothing in them',
    element('a', {
      className: [' a', 'b ', ''],
      rel: ['', 'x'],
      accept: ['k', ''],
      coords: [1, 2],
      sizes: ['"'],
    }),
  ],
  ['empty lists', element('a', { className: [], rel: [] })],
  [
    'flags',
    element('input', { checked: true, disabled: false, hidden: '', required: 'required', download: true }),
  ],
  ['flags as text', element('a', { download: '', hidden: 'until-found', disabled: 'no' })],
  ['numbers', element('ol', { start: 3, tabIndex: 0, width: Number.NaN, height: -1 })],
  ['nothing', element('a', { title: undefined, href: null, lang: '' })],
  [
    'names',
    element('td', {
      colSpan: 2,
      htmlFor: 'x',
      dataFoo: 'y',
      ariaLabel: 'z',
      tabIndex: 1,
      dataFootnoteRef: true,
    }),
  ],
  ['an unknown name', element('a', { '<b>': 'x', onClick: 'y', 'data-A': 'z' })],
  [
    'svg',
    element('p', {}, element('svg', { viewBox: '0 0 1 1' }, element('path', { d: 'M0 0', strokeWidth: 2 }))),
  ],
  [
    'script and style',
    element('div', {}, element('script', {}, text('a < b && c')), element('style', {}, text('a > b'))),
  ],
  [
    'a comment',
    { type: 'root', children: [{ type: 'comment', value: '-->' }, { type: 'doctype' }, text('x')] },
  ],
])('as hast-util-to-html writes it: %s', (_name, tree) => {
  expect(writeHtml(tree)).toBe(byLibrary(tree))
})
