import type { Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { describe, expect, test } from 'vitest'
import { feedChannel, intranetChannel, writeHtml } from '../../src/index.ts'
import { element } from '../../src/render/html/element.ts'
import { schemaOf } from '../../src/render/html/schema.ts'
import { asHtml, asText, bytesIn, pieceOf, toPieces } from '../../src/render/html/written.ts'
import { campus, HOSTILE_TEXTS } from '../support/campus.ts'

const tree = (...children: Root['children']): Root => ({ type: 'root', children })

test.each(HOSTILE_TEXTS)('%j as a text in pieces is the text in one', (value) => {
  const [whole, halves] = [[pieceOf(value)], [...value].map(pieceOf)]
  const written = [whole, halves].map((pieces) =>
    writeHtml(tree(element('p', { title: value }, ...asText(pieces)))),
  )
  expect(written[0]).toBe(writeHtml(tree(element('p', { title: value }, value))))
  expect(written[1]).toBe(written[0])
})

test('a tree in pieces is the tree in one', () => {
  const part = asHtml(pieceOf('<b>x</b>'))
  const whole = tree(
    { type: 'doctype' },
    element('div', { id: 'a' }, 'x', element('p', {}, part, '&'), element('hr', {})),
    part,
  )
  expect(bytesIn(toPieces(whole)).toString()).toBe(writeHtml(whole))
  expect(writeHtml(whole)).toBe('<!doctype html><div id="a">x<p><b>x</b>&amp;</p><hr /></div><b>x</b>')
})

test('the sanitiser lets nothing through that claims to be written already', () => {
  const safe = {
    idPrefix: 'topasked-a--',
    classes: true,
    ownLinks: new Set<string>(),
    ownPictures: new Set<string>(),
  }
  const dirty = tree(
    element('p', {}, 'a', asHtml(pieceOf('<script>alert(1)</script>'))),
    asHtml(pieceOf('<img>')),
  )
  expect(sanitize(dirty, schemaOf(safe))).toEqual(tree(element('p', {}, 'a')))
})

describe('files one after another', () => {
  test.each([feedChannel, intranetChannel])('are those that are rendered at once: $name', (channel) => {
    const options = { siteUrl: 'https://faq.example.edu/' }
    const read = ({ path, value, data }: { path: string; value: string | Uint8Array; data: object }) => [
      path,
      Buffer.from(value).toString(),
      data,
    ]
    expect([...channel.files(campus(), options)].map(read)).toEqual(
      channel.render(campus(), options).map(read),
    )
  })
})
