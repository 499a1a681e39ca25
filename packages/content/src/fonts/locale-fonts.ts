import type { Catalog } from '@topasked/schema'
import type { FontChoice } from './choose-font.ts'
import type { FontFamily } from './font-book.ts'
import { fontFor } from './installed-fonts.ts'

/** A language of a catalog and the fonts of its handouts. */
export interface LocaleFont extends FontChoice {
  readonly locale: string
}

/** The languages of a catalog with the fonts of their handouts, the default one first. */
export function localeFonts(catalog: Catalog | undefined): readonly LocaleFont[] {
  const locales = catalog?.locales
  if (!locales) return []
  return [locales.default, ...(locales.others ?? [])].map((locale) => ({
    locale,
    ...fontFor(locales.html?.[locale] ?? locale),
  }))
}

/** Those for which no font is installed: they have no handouts. */
export function localesWithoutFont(
  catalog: Catalog | undefined,
): ReadonlyArray<LocaleFont & { readonly missing: readonly FontFamily[] }> {
  return localeFonts(catalog).flatMap((one) => (one.missing ? [{ ...one, missing: one.missing }] : []))
}

/** The command that installs the packages of these families. */
export function installCommand(families: readonly FontFamily[]): string {
  return ['npm install --ignore-scripts -w @topasked/content', ...families.map(nameAtVersion)].join(' ')
}

const nameAtVersion = (family: FontFamily): string => `${family.package}@${family.version}`
