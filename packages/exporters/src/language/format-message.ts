import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import type { Day, Minute, Value } from '@topasked/schema'
import { type Formats, type Formatters, formatToParts } from 'intl-messageformat'

/** What a message can be given; plural forms take numbers. */
export type Argument = Value | Day | Minute | number

const LONG = { dateStyle: 'long', timeZone: 'UTC' } as const
const MINUTE = { dateStyle: 'long', timeStyle: 'short' } as const

/** The styles of days that messages can name: `{day, date, long}` and `{from, date, minute}`. */
const FORMATS: Formats = { number: {}, date: { long: LONG, minute: MINUTE }, time: {} }

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>()
  return (key) => {
    // Making a format takes a hundred times as long as using it.
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}

const dayFormat = remembered((tag) => new Intl.DateTimeFormat(tag, LONG))
const minuteFormat = remembered((key) => {
  const [tag, timeZone] = key.split(' ')
  return new Intl.DateTimeFormat(tag, { ...MINUTE, timeZone: timeZone ?? 'UTC' })
})
const listFormat = remembered((tag) => new Intl.ListFormat(tag, { type: 'conjunction' }))
const numberFormat = remembered((tag) => new Intl.NumberFormat(tag))
const pluralRules = remembered((tag) => new Intl.PluralRules(tag))
const parsed = remembered((message) => parse(message, { ignoreTag: true, requiresOtherClause: true }))

/** Days come as `YYYY-MM-DD` and moments with their time zone, so that nothing depends on that of the machine. */
function formatDate(tag: string, value: unknown): string {
  if (typeof value === 'string') return dayFormat(tag).format(new Date(`${value}T00:00:00Z`))
  const { instant, timeZone } = value as Minute
  return minuteFormat(`${tag} ${timeZone}`).format(new Date(instant))
}

type WriteNumber = (value: number, tag: string) => string

const formattersWith = (writeNumber: WriteNumber): Formatters =>
  ({
    getDateTimeFormat: (tag: string) => ({ format: (value: unknown) => formatDate(tag, value) }),
    getNumberFormat: (tag: string) => ({ format: (value: number) => writeNumber(value, tag) }),
    getPluralRules: (tag: string) => pluralRules(tag),
  }) as unknown as Formatters

const plainNumber: WriteNumber = (value, tag) => numberFormat(tag).format(value)

/** The elements of a message in ICU MessageFormat. @throws {SyntaxError} */
export function parseMessage(message: string): readonly MessageFormatElement[] {
  return parsed(message)
}

/** Fills in a message in the language `tag`: days, numbers and lists are written as that language does, unless told otherwise. */
export function formatMessage(
  message: string,
  tag: string,
  values: Readonly<Record<string, Argument>> = {},
  writeNumber: WriteNumber = plainNumber,
): string {
  const given = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? listFormat(tag).format(value) : value,
  ])
  const parts = formatToParts(
    parsed(message),
    tag,
    formattersWith(writeNumber),
    FORMATS,
    Object.fromEntries(given),
  )
  return parts.map(({ value }) => String(value)).join('')
}
