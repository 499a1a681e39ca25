import { expect, test } from 'vitest'
import { assetPath } from '../../src/index.ts'

const asset = (path: string, mediaType: string) => {
  return {
    path,
    mediaType,
    bytes: new Uint8Array(),
    width: 1,
    height: 1,
    sha256: '0123456789abcdef'.repeat(4),
  }
}

/** A server tells a browser what a file is by how its name ends: never what the picture's own name says. */
test.each([
  ['images/card.png', 'image/png', 'card.01234567.png'],
  ['images/card.JPEG', 'image/jpeg', 'card.01234567.JPEG'],
  ['images/deep/card.svg', 'image/svg+xml', 'card.01234567.svg'],
  ['images/card.png', 'image/jpeg', 'card.01234567.jpg'],
  ['images/card.html', 'image/png', 'card.01234567.png'],
  ['images/card.js', 'image/jpeg', 'card.01234567.jpg'],
  ['images/card.svg', 'image/webp', 'card.01234567.webp'],
  ['images/card.svg.html', 'image/svg+xml', 'card.svg.01234567.svg'],
  ['images/card', 'image/png', 'card.01234567.png'],
])('%s, a picture of type %s', (path, mediaType, published) => {
  expect(assetPath(asset(path, mediaType))).toBe(`assets/faq/${published}`)
})
