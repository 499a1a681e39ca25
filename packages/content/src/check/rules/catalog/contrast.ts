import type { ContentRule } from '../../rule.ts'

/** WCAG 2.2, success criterion 1.4.3: text on white. */
const LEAST = 4.5

/** Contrast of a colour on white, as WCAG defines it. */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

/** The same colour, as much darker as it has to be. */
function darkened(colour: string): string {
  for (let part = 0.99; part > 0; part -= 0.01) {
    const darker = [1, 3, 5].map((at) => {
      const value = Math.floor(Number.parseInt(colour.slice(at, at + 2), 16) * part)
      return value.toString(16).padStart(2, '0')
    })
    if (contrastOnWhite(`#${darker.join('')}`) >= LEAST) return `#${darker.join('')}`
  }
  return '#000000'
}

export const catalogContrast: ContentRule = {
  id: 'catalog/contrast',
  stage: 'content',
  severity: 'warning',
  description: `The colours of the brand can be read on white: their contrast is at least ${LEAST}:1.`,
  check({ catalog }, found) {
    for (const name of ['colour', 'accent'] as const) {
      const colour = catalog?.data?.brand?.[name]
      if (!catalog || colour === undefined || contrastOnWhite(colour) >= LEAST) continue
      const contrast = (Math.floor(contrastOnWhite(colour) * 10) / 10).toFixed(1)
      found(catalog.source, {
        reason: `this colour is hard to read on white: its contrast is ${contrast}:1, and should be ${LEAST}:1`,
        help: `use a darker colour, such as ${darkened(colour)}`,
        place: catalog.source.yaml?.place(['brand', name]),
      })
    }
  },
}
