/** A family of fonts that handouts can be set in. Static TrueType: Typst reads neither woff2 nor variable fonts. */
export interface FontFamily {
  readonly name: string
  /** The npm package with its files, and the version that was tried. */
  readonly package: string
  readonly version: string
  /** PostScript name -> file in the package. */
  readonly files: Readonly<Record<string, string>>
  /** Comes with Topasked; others are installed where a catalog needs them. */
  readonly included: boolean
}

/** The families that every document has, by their use. */
export const LATIN_FAMILY = 'Source Sans 3'
export const MONO_FAMILY = 'JetBrains Mono'

/** Regular and bold of a family of Google Fonts, as https://github.com/expo/google-fonts lays out its packages. */
function family(name: string, version: string, included = false, styles = ['Regular', 'Bold']): FontFamily {
  const words = name.replaceAll(' ', '')
  const folder = name.toLowerCase().replaceAll(' ', '-')
  const files = styles.map((style) => {
    const weight = WEIGHTS[style] ?? style
    return [`${words}-${style}`, `${weight}/${words}_${weight}.ttf`] as const
  })
  return {
    name,
    package: `@expo-google-fonts/${folder}`,
    version,
    files: Object.fromEntries(files),
    included,
  }
}

const WEIGHTS: Readonly<Record<string, string>> = {
  Regular: '400Regular',
  Italic: '400Regular_Italic',
  SemiBold: '600SemiBold',
  Bold: '700Bold',
  BoldItalic: '700Bold_Italic',
}

/**
 * In the order in which they are asked for a character that the family of a language lacks: what is written in one
 * script only, then what several families have.
 */
export const FONT_BOOK: readonly FontFamily[] = [
  family(LATIN_FAMILY, '0.4.1', true, ['Regular', 'Italic', 'SemiBold', 'Bold', 'BoldItalic']),
  family('Noto Sans HK', '0.4.3', true),
  family('Noto Sans TC', '0.4.3'),
  family('Noto Sans SC', '0.4.3'),
  family('Noto Sans JP', '0.4.3'),
  family('Noto Sans KR', '0.4.3'),
  family('Noto Sans Symbols 2', '0.4.1', true, ['Regular']),
  family('Noto Sans Hebrew', '0.4.1', true),
  family('IBM Plex Sans Arabic', '0.4.2', true),
  family('Noto Sans Thai', '0.4.2', true),
  family('Noto Sans Devanagari', '0.4.1', true),
  family('Noto Sans Bengali', '0.4.4'),
  family('Noto Sans Khmer', '0.4.3'),
  family('Noto Sans Lao', '0.4.2'),
  family('Noto Emoji', '0.4.7', true),
  family(MONO_FAMILY, '0.4.1', true),
]

/** Scripts that the Latin family has. */
const LATIN_SCRIPTS: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Grek'])

/**
 * The families for a script (ISO 15924), or for a script in a region, the best first. Hong Kong and Taiwan write some
 * characters in other forms, but each reads the other's; Japan, Korea and mainland China have punctuation and forms of
 * their own, and only their own family will do.
 */
const BY_SCRIPT: Readonly<Record<string, readonly string[]>> = {
  Arab: ['IBM Plex Sans Arabic'],
  Beng: ['Noto Sans Bengali'],
  Deva: ['Noto Sans Devanagari'],
  Hans: ['Noto Sans SC'],
  Hant: ['Noto Sans TC', 'Noto Sans HK'],
  'Hant-HK': ['Noto Sans HK', 'Noto Sans TC'],
  'Hant-MO': ['Noto Sans HK', 'Noto Sans TC'],
  Hebr: ['Noto Sans Hebrew'],
  Jpan: ['Noto Sans JP'],
  Khmr: ['Noto Sans Khmer'],
  Kore: ['Noto Sans KR'],
  Laoo: ['Noto Sans Lao'],
  Thai: ['Noto Sans Thai'],
}

/** The script that a language is written in, and its region, as CLDR has them where the tag does not say. */
function scriptOf(tag: string): { readonly script: string; readonly region: string } {
  const { script = '', region = '' } = new Intl.Locale(tag).maximize()
  return { script, region }
}

/**
 * The families for a language, the best first; empty where the Latin family has its script, undefined where no family
 * of the book does.
 */
export function familiesFor(tag: string): readonly string[] | undefined {
  const { script, region } = scriptOf(tag)
  if (LATIN_SCRIPTS.has(script)) return []
  return BY_SCRIPT[`${script}-${region}`] ?? BY_SCRIPT[script]
}
