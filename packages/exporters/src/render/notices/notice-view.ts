import { readFileSync } from 'node:fs'
import { type Corpus, inLocale, langTag, type Notice } from '@topasked/content'
import type { Element } from 'hast'
import { stringsFor } from '../../language/index.ts'
import { element } from '../html/element.ts'

/** A notice as shown on the pages of one language. */
export interface NoticeView {
  readonly id: string
  readonly text: string
  /** The language of the text if it differs from that of the page. */
  readonly lang?: string
  /** RFC 3339. */
  readonly start: string
  readonly end: string
  /** "(from … to …)" in the catalog's time zone, so that the notice is correct even if no script hides it. */
  readonly period: string
  /** Whether it starts after the as-of day; it is then hidden until a script shows it. */
  readonly later: boolean
}

/** The script that shows and hides elements with `data-notice`, `data-start` and `data-end`. */
export const NOTICE_SCRIPT_PATH = 'notices.js'

/** Its text. From here the file is at the same place for `src` and for the built `dist`. */
export function noticeScript(): string {
  return readFileSync(new URL('../../../src/render/notices/static/notices.js', import.meta.url), 'utf8')
}

function viewOf(corpus: Corpus, locale: string, { id, text, start, end }: Notice): NoticeView {
  const { timeZone } = corpus.catalog
  const words = inLocale(corpus, text, locale)
  const minute = (instant: string) => ({ instant, timeZone })
  return {
    id,
    text: words.text,
    ...(words.locale !== locale && { lang: langTag(corpus, words.locale) }),
    start,
    end,
    period: stringsFor(corpus, locale).fromUntil({ from: minute(start), until: minute(end) }),
    later: dayIn(start, timeZone) > corpus.asOf,
  }
}

function dayIn(instant: string, timeZone: string): string {
  const format = { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return new Intl.DateTimeFormat('en-CA', format).format(new Date(instant))
}

/** The notices of a page in `locale`, the earliest first. */
export function noticesIn(corpus: Corpus, locale: string): NoticeView[] {
  return corpus.notices.map((notice) => viewOf(corpus, locale, notice))
}

/** The notices as an element, for pages written as HTML; such pages also load `NOTICE_SCRIPT_PATH`. */
export function noticesElement(corpus: Corpus, locale: string): Element | undefined {
  const notices = noticesIn(corpus, locale).map(({ id, text, lang, start, end, period, later }) =>
    element(
      'p',
      { dataNotice: id, dataStart: start, dataEnd: end, hidden: later, ...(lang && { lang }) },
      text,
      ' ',
      element('small', lang ? { lang: langTag(corpus, locale) } : {}, period),
    ),
  )
  return notices.length > 0
    ? element('div', { className: ['notices'], role: 'status' }, ...notices)
    : undefined
}
