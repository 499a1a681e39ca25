import { expect } from 'vitest'
import { parseElements } from './parse-html.ts'

const TAGS =
  'h1 h2 h3 h4 h5 h6 p blockquote pre ol ul li hr br div section table thead tbody tr th td a img strong em del code sup span'
const ATTRIBUTES =
  'href title src alt width height loading start scope id lang role tabindex aria-label aria-describedby class'
const allowedTags = new Set(TAGS.split(' '))
const allowedAttributes = new Set(ATTRIBUTES.split(' '))

/** Asserts that a browser that reads this HTML can neither run nor load anything, nor leave for a place not listed. */
export function expectInert(html: string, idPrefix = 'topasked-one-'): void {
  const ids: string[] = []
  for (const { tagName, attributes } of parseElements(html)) {
    expect(allowedTags).toContain(tagName)
    for (const [name, value] of attributes) {
      expect(allowedAttributes).toContain(name)
      if (name === 'href') expect(value).toMatch(hrefPattern(idPrefix))
      if (name === 'src') expect(value).toMatch(/^https:\/\/faq\.example\.edu\/[a-z/.0-9-]+$/)
      if (name === 'id') ids.push(value)
    }
  }
  for (const id of ids) expect(id.startsWith(idPrefix), id).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
}

/** https: without credentials, mailto:, tel: or a place in the same answer; nothing that a parser would strip first. */
function hrefPattern(idPrefix: string): RegExp {
  return new RegExp(`^(?:https://[a-z0-9][^\\s@\\\\]*|mailto:[!-~]+|tel:[+0-9][-+0-9]*|#${idPrefix}[!-~]+)$`)
}
