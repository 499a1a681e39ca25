import { toNumber, withPlainDigits } from './digits.ts'
import { monthNames } from './month-names.ts'

export type FigureKind = 'date' | 'number' | 'version' | 'amount' | 'percentage' | 'telephone number'

/** A figure of a text that means the same in every language. */
export interface Figure {
  readonly kind: FigureKind
  /** The same for each way of writing it. */
  readonly key: string
  readonly start: number
  readonly end: number
}

const CURRENCY =
  'HK\\$|US\\$|NT\\$|A\\$|C\\$|S\\$|[$€£¥₹₩₽₪฿₫]|\\b(?:HKD|USD|EUR|GBP|CHF|CNY|RMB|JPY|TWD|SGD|AUD|CAD|INR|KRW|BRL|MXN)\\b|Fr\\.|R\\$|港幣|港币|美元|人民幣|人民币|歐元|欧元'
const GROUPED =
  "\\d{1,3}(?:[.,\\u00A0\\u202F'’ ]\\d{3})+(?:[.,]\\d{1,2})?(?!\\d)|\\d+(?:[.,]\\d{1,2})?(?!\\d)"
/** Names of currencies that stand behind an amount; signs and codes stand on either side. */
const AFTER = `(?:${CURRENCY}|[Ee]uros?\\b|[Dd]ollars?\\b|zł|₪|港元|元|円|원)`

/** Forms of numbers, the most telling first: what one of them has found, no other looks at. */
const TIME =
  /(?<!\d)\d{1,2}\s*(?:[:.h]\s*\d{2}(?!\d)|時|时|點|点|시|[ap]\.?m\b|Uhr|heures?|h\b)(?:\s*\d{1,2}\s*分)?/giu
const VERSION = /(?:\bv(?:ersion)?\.?\s*|版本\s*)\d+(?:\.\d+)*|(?<![\d.])\d+\.\d+\.\d+(?:\.\d+)*(?![\d.])/giu
const AMOUNT = new RegExp(
  `(?:${CURRENCY})\\s*(?:${GROUPED})\\s?[萬万]?|(?:${GROUPED})\\s*[萬万]?${AFTER}`,
  'gu',
)
const SLASHED = /(?<!\d)\d{1,2}\/\d{1,2}(?:\/\d{2,4})?(?!\d)/gu
/** Years from one to another: 2026-27. */
const YEARS = /^(?:19|20)\d{2}[- ](?:\d{2}|20\d{2})$/u
const PERCENTAGE = /\d+(?:[.,]\d+)?\s*[%％٪]/gu
const TELEPHONE =
  /(?<![\d.,])\+?\(?\d{1,5}\)?(?:[ \u00A0\u202F-]\(?\d{2,4}\)?)+(?![\d.,]\d)|(?<![\d.,])\+?\d{6,15}(?![\d.,]\d)/gu
/** Thousands with spaces between them, as many languages write them. */
const SPACED =
  /(?<![\d.,+(-]|\d[ \u00A0\u202F])\d{1,3}(?:[ \u00A0\u202F]\d{3})+(?![\d.,]\d|[ \u00A0\u202F-]\(?\d|\d)/gu
const ISO = /(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/gu
const EAST_ASIAN = /(?:(\d{4})\s*[年년]\s*)?(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일]/gu
const DAY_FIRST = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.(?:\s?(\d{4}))?(?!\d)/gu
const PLAIN =
  /(?<![\d.,\p{Script=Latin}])\d{1,3}(?:[,.\u00A0\u202F'’]\d{3})+(?![\d])|(?<![\d.,\p{Script=Latin}])\d+(?:[.,]\d+)?(?![\d])/gu

/** Smaller numbers are words in some languages. */
const SMALLEST = 13

function textualDates(locale: string): RegExp {
  const names = [...monthNames(locale).keys()].sort((a, b) => b.length - a.length)
  const month = `(${names.join('|')})\\.?`
  const day = '(\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?'
  const year = '(?:,?\\s+(?:de\\s+|del\\s+)?(\\d{4}))?'
  return names.length === 0
    ? /(?!)/g
    : new RegExp(
        `(?<!\\d)${day}\\s+(?:de\\s+|of\\s+)?${month}(?![\\p{L}])${year}|(?<!\\p{L})${month}\\s+${day}(?![\\d:])${year}`,
        'giu',
      )
}

const dates = new Map<string, RegExp>()
/** Years after this one are of the Buddhist era, 543 ahead: nobody writes of them in another. */
const LAST_YEAR = 2400
const commonYear = (year: string) => String(Number(year) > LAST_YEAR ? Number(year) - 543 : Number(year))
const dateKey = (year: string | undefined, month: number, day: number) =>
  `${year === undefined ? '' : commonYear(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** What has been found in one text; a stretch that is found once is blank from then on. */
class Reading {
  #text: string
  readonly figures: Figure[] = []

  constructor(text: string) {
    this.#text = text
  }

  take(
    pattern: RegExp,
    kind: FigureKind | undefined,
    keyOf: (match: RegExpExecArray) => string | undefined,
  ): void {
    for (const match of [...this.#text.matchAll(pattern)]) {
      const key = keyOf(match)
      if (key === undefined) continue
      const [start, end] = [match.index, match.index + match[0].trimEnd().length]
      this.#text = this.#text.slice(0, start) + '\uFFFC'.repeat(end - start) + this.#text.slice(end)
      if (kind) this.figures.push({ kind, key: `${kind} ${key}`, start, end })
    }
  }
}

function amountOf(typed: string): string {
  const number = toNumber(typed.replace(/Fr\.|[^\d.,'’\s\u00A0\u202F]/g, '').trim())
  return /[萬万]/.test(typed) ? String(Number(number) * 10_000) : number
}

const digitsOf = (typed: string) => typed.replace(/\D/g, '')

/**
 * The figures of a text in one language: dates, versions, amounts, percentages, telephone numbers and other numbers, each
 * with a key that does not depend on how the language writes it. Times of day are left out, since 5 pm is
 * 17 Uhr, and 3/4, which is one day here and another there.
 */
export function figuresIn(text: string, locale: string): readonly Figure[] {
  const typed = withPlainDigits(text)
  if (!/\d/.test(typed)) return []
  const reading = new Reading(typed)
  const names = monthNames(locale)
  const textual = dates.get(locale) ?? textualDates(locale)
  dates.set(locale, textual)
  reading.take(ISO, 'date', ([, year, month, day]) => dateKey(year, Number(month), Number(day)))
  reading.take(EAST_ASIAN, 'date', ([, year, month, day]) => dateKey(year, Number(month), Number(day)))
  reading.take(textual, 'date', ([, day1, month1 = '', year1, month2 = '', day2, year2]) => {
    const month = names.get((month1 || month2).toLowerCase()) ?? 0
    return dateKey(year1 ?? year2, month, Number(day1 ?? day2))
  })
  reading.take(DAY_FIRST, 'date', ([, day, month, year]) =>
    Number(month) <= 12 && Number(day) <= 31 ? dateKey(year, Number(month), Number(day)) : undefined,
  )
  reading.take(SLASHED, undefined, ([all]) => all)
  reading.take(VERSION, 'version', ([all]) => /\d+(?:\.\d+)+$/.exec(all)?.[0])
  reading.take(TIME, undefined, ([all]) => all)
  reading.take(AMOUNT, 'amount', ([all]) => amountOf(all))
  reading.take(PERCENTAGE, 'percentage', ([all]) => toNumber(all.replace(/[%٪]/, '')))
  reading.take(SPACED, 'number', ([all]) => digitsOf(all))
  reading.take(TELEPHONE, 'telephone number', ([all]) =>
    digitsOf(all).length >= 6 && !YEARS.test(all) ? digitsOf(all) : undefined,
  )
  reading.take(PLAIN, 'number', ([all]) => {
    const number = toNumber(all)
    return Number(number) < SMALLEST ? undefined : number
  })
  return reading.figures
}
