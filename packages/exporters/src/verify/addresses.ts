import type { Corpus } from '@topasked/content'

/** `''` for the default locale, `zh-Hant/` for others. */
export function folderOf({ catalog }: Pick<Corpus, 'catalog'>, locale: string): string {
  return locale === catalog.locales.default ? '' : `${locale}/`
}

/** Address of a question's page below `base`. */
export function questionAddress(
  corpus: Pick<Corpus, 'catalog'>,
  base: string,
  locale: string,
  id: string,
): string {
  return `${base}${folderOf(corpus, locale)}q/${id}/`
}

/** The id in the address of a question's page. */
export function idIn(address: string): string | undefined {
  return /\/q\/([a-z0-9-]+)\/$/u.exec(address)?.[1]
}
