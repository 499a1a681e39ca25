import type { Catalog } from '@topasked/schema'
import { contrast, mix, readableOn } from './colour.ts'

export interface Brand {
  /** The colour of titles and links, `#rrggbb`. */
  readonly colour: string
  /** The colour of urgent answers, `#rrggbb`. */
  readonly accent: string
}

/** For catalogs without a brand: a dark blue, and an orange that is readable on white. */
export const DEFAULT_BRAND: Brand = { colour: '#1d3557', accent: '#b4531a' }

export function brandOf({ brand }: Pick<Catalog, 'brand'>): Brand {
  return { ...DEFAULT_BRAND, ...brand }
}

/** The backgrounds of the two colour schemes, the same as in the style sheets of pages. */
const PAGES = { light: '#ffffff', dark: '#12161c' } as const

/**
 * The brand for text and lines on a page. A colour that is not readable there is darkened or lightened until it is: 4.5:1
 * (WCAG 2.2, 1.4.3) also on its own tint, hence 5.5:1 on the page, and more muted on the dark one.
 */
export function brandOn(scheme: keyof typeof PAGES, { colour, accent }: Brand): Brand {
  const page = PAGES[scheme]
  return {
    colour: readableOn(colour, page, scheme === 'dark' ? 8 : 5.5),
    accent: readableOn(accent, page, 5.5),
  }
}

/** Custom properties for the brand in both colour schemes, and on paper. */
export function brandCss(brand: Brand): string {
  const scheme = (name: keyof typeof PAGES) => {
    const page = PAGES[name]
    const { colour: ink, accent: warm } = brandOn(name, brand)
    const on = (ground: string) => (contrast(ground, '#ffffff') >= 4.5 ? '#ffffff' : PAGES.dark)
    const properties = {
      '--ink': ink,
      '--ink-tint': mix(page, ink, 0.06),
      '--ink-line': mix(page, ink, 0.22),
      '--on-ink': on(ink),
      '--accent': warm,
      '--on-accent': on(warm),
      '--accent-tint': mix(page, warm, 0.07),
    }
    return Object.entries(properties)
      .map(([property, value]) => `${property}: ${value};`)
      .join(' ')
  }
  return [
    `:root { ${scheme('light')} }`,
    `@media (prefers-color-scheme: dark) { :root { ${scheme('dark')} } }`,
    `@media print { :root { ${scheme('light')} } }`,
    '',
  ].join('\n')
}
