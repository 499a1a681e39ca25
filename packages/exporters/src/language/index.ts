import type { InterfaceLocale } from '@topasked/schema'
import { en, type Strings } from './en.ts'
import { zhHant } from './zh-hant.ts'

export type { Strings }

/** The words by locale: those that `INTERFACE_LOCALES` of the schema names, since the check tells editors of the others. */
export const WORDS: Readonly<Record<InterfaceLocale, Strings>> = { en, 'zh-Hant': zhHant }

const BY_LOCALE: ReadonlyMap<string, Strings> = new Map(Object.entries(WORDS))

/** The words for a locale; its script or language alone where that is all we have, English at last. */
export function stringsFor(locale: string): Strings {
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const strings = BY_LOCALE.get(tag)
    if (strings) return strings
  }
  return en
}

// English without a region would be that of the United States, with the month first.
const dateTag = (locale: string): string => (locale === 'en' ? 'en-GB' : locale)

const formats = new Map<string, Intl.DateTimeFormat>()

/** A calendar day `YYYY-MM-DD` written out for readers of `locale`, whatever the time zone of the machine. */
export function formatDay(day: string, locale: string): string {
  const tag = dateTag(locale)
  // Making a format takes a hundred times as long as using it.
  const format = formats.get(tag) ?? new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeZone: 'UTC' })
  formats.set(tag, format)
  return format.format(new Date(`${day}T00:00:00Z`))
}

/** An instant (RFC 3339) written out to the minute, as the clocks of `timeZone` show it. */
export function formatMinute(instant: string, locale: string, timeZone: string): string {
  const style = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat(dateTag(locale), style).format(new Date(instant))
}
