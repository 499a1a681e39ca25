import type { Catalog } from '@topasked/schema'

/** Backgrounds of the two colour schemes; the style sheets of pages have the same. */
const GROUNDS = { light: '#ffffff', dark: '#12161c' } as const

/** The colour of catalogs that name none. */
const COLOUR = '#1d3557'

export interface BrandColours {
  readonly light: string
  readonly dark: string
}

/**
 * The colour of the brand for words and lines in both colour schemes: itself, or the nearest mix of it with black or
 * white that reaches 5.5:1 on white and 8:1 on the dark page (WCAG 2.2, 1.4.3 wants 4.5:1; the rest is for tinted
 * grounds, and for calm on dark ones).
 */
export function brandColours({ brand }: Pick<Catalog, 'brand'>): BrandColours {
  const colour = brand?.colour ?? COLOUR
  return { light: readable(colour, GROUNDS.light, 0, 5.5), dark: readable(colour, GROUNDS.dark, 255, 8) }
}

/** Steps of 5% towards black (0) or white (255). */
function readable(colour: string, ground: string, towards: number, ratio: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = channels(colour).map((value) => Math.round(value + (towards - value) * share))
    if (contrast(candidate, channels(ground)) >= ratio) return hex(candidate)
  }
  return hex([towards, towards, towards])
}

/** WCAG 2.2, contrast ratio: 1 to 21. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2, relative luminance. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16))
}

function hex(rgb: readonly number[]): string {
  return `#${rgb.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}
