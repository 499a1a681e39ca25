import { unprintableIn } from '../check/printable.ts'
import { printedSources } from '../check/printed-sources.ts'
import type { Content } from '../read/content.ts'
import { FONT_BOOK, type FontFamily, LATIN_FAMILY } from './font-book.ts'
import { installedFamilies } from './installed-fonts.ts'
import { localeFonts } from './locale-fonts.ts'

/** A font that the handouts of a catalog need, and whether it is there. */
export interface FontNeed {
  /** The language, or the characters outside its script. */
  readonly what: string
  /** Undefined where no family of the book will do. */
  readonly family?: FontFamily
  readonly state: 'included' | 'installed' | 'better' | 'missing' | 'unknown'
}

/** Where characters stand that no installed font has: the family with most of their script. */
const BY_UNICODE_SCRIPT: ReadonlyArray<readonly [RegExp, string]> = [
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'Noto Sans JP'],
  [/\p{Script=Hangul}/u, 'Noto Sans KR'],
  [/\p{Script=Han}/u, 'Noto Sans SC'],
  [/\p{Script=Bengali}/u, 'Noto Sans Bengali'],
  [/\p{Script=Khmer}/u, 'Noto Sans Khmer'],
  [/\p{Script=Lao}/u, 'Noto Sans Lao'],
]

const familyNamed = (name: string | null | undefined): FontFamily | undefined =>
  FONT_BOOK.find((family) => family.name === name)

function needOfCharacter(char: string): FontNeed {
  const what = `"${char}" (U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`
  const family = familyNamed(BY_UNICODE_SCRIPT.find(([script]) => script.test(char))?.[1])
  const isHere = installedFamilies().some(({ name }) => name === family?.name)
  return family && !isHere ? { what, family, state: 'missing' } : { what, state: 'unknown' }
}

/** What the handouts need, the languages first, then each character that no installed font has. */
export function fontNeeds(content: Content): readonly FontNeed[] {
  const fonts = localeFonts(content.catalog?.data)
  const missing = new Set(fonts.filter((one) => one.missing).map(({ locale }) => locale))
  const languages = fonts.map((one): FontNeed => {
    const what = one.locale
    const [best] = one.missing ?? []
    if (one.missing) return best ? { what, family: best, state: 'missing' } : { what, state: 'unknown' }
    if (one.better) return { what, family: one.better, state: 'better' }
    const family = familyNamed(one.family ?? LATIN_FAMILY)
    if (!family) return { what, state: 'unknown' }
    return { what, family, state: family.included ? 'included' : 'installed' }
  })
  const chars = new Set<string>()
  for (const { file, locale } of printedSources(content)) {
    if (missing.has(locale ?? content.catalog?.data?.locales.default ?? '')) continue
    for (const char of unprintableIn(String(file.value))) chars.add(char)
  }
  return [...languages, ...[...chars].sort((a, b) => (a < b ? -1 : 1)).map(needOfCharacter)]
}
