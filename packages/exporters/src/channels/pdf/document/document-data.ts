import { type Corpus, inLocale } from '@topasked/content'
import { renderSVG } from 'uqr'
import { brandOf, brandOn } from '../../../brand/brand.ts'
import { paperStringsFor, plainStringsFor } from '../../../language/index.ts'
import { editionPageOf } from '../../../published/edition-page.ts'
import { entriesOf, type Handout, handoutsOf } from '../../../published/handout.ts'
import type { Paper } from '../../channel.ts'
import { uriOf } from '../nodes/uri-of.ts'
import { FONT_FAMILIES } from '../typst/font-families.ts'
import { catalogText, languageOf, printText } from '../typst/language.ts'
import type { DocumentData, PrintContact } from '../typst/template-data.ts'
import { displayUrl } from './addresses.ts'
import { contactsOf } from './contacts.ts'
import { documentWords } from './interface-words.ts'
import { isMachineMade } from './notes.ts'
import type { Length } from './shorten.ts'

/** Sizes of paper in Typst's words. */
const PAPERS: Readonly<Record<Paper, string>> = { a4: 'a4', letter: 'us-letter' }
/** More teams would not fit the foot of a page. */
const MAX_FOOT_CONTACTS = 2

/** Path of an answer's data for the templates. */
export function entryPath(locale: string, id: string, length: Length = 'full'): string {
  return `/entries/${locale}/${id}.${length}.json`
}

/** The QR code for an address, as SVG. */
export function qrCodeFor(url: string): string {
  return renderSVG(url, { ecc: 'M', border: 0 })
}

/** The page that tells whether a handout is still current. */
export function editionPageData(corpus: Corpus, handout: Handout): DocumentData['page'] {
  const { kind, locale, name } = handout
  // A few picked answers have no page of their own: that of all answers speaks for them.
  const [whole] = kind === 'pick' ? handoutsOf(corpus, locale) : []
  const { path, hash } = editionPageOf(corpus, whole ?? handout)
  const url = `${corpus.catalog.siteUrl}${path}?${hash}`
  const alt = plainStringsFor(corpus, locale).pdf.qrCode({ address: url })
  return { qrCode: `/qr/${locale}/${name}.svg`, alt, url: uriOf(url), text: displayUrl(url) }
}

function footOf(corpus: Corpus, contacts: readonly PrintContact[], locale: string): DocumentData['foot'] {
  if (contacts.length <= MAX_FOOT_CONTACTS) return { contacts, elsewhere: null }
  return { contacts: [], elsewhere: paperStringsFor(corpus, locale).pdf.contactsOnFirstPage }
}

function sectionsOf(corpus: Corpus, { locale, sections }: Handout): DocumentData['sections'] {
  return sections.map(({ title, group, startsGroup, intro, entries }) => ({
    title: title && printText(corpus, title),
    group: title && group && startsGroup ? printText(corpus, group) : null,
    intro: intro ? printText(corpus, intro) : null,
    entries: entries.map(({ id }) => entryPath(locale, id)),
  }))
}

/** What a document says around its answers, laid out beside a margin. */
export function documentData(corpus: Corpus, handout: Handout, paper: Paper): DocumentData {
  const { locale, about, intro } = handout
  const { catalog } = corpus
  const words = paperStringsFor(corpus, locale)
  const entries = entriesOf(handout)
  const contacts = contactsOf(corpus, locale, new Set(entries.map(({ question }) => question.meta.owner)))
  const title = catalogText(corpus, catalog.title, locale)
  return {
    name: about ? `${about.text} – ${title.value}` : title.value,
    key: locale,
    layout: 'margin',
    paper: PAPERS[paper],
    language: languageOf(corpus, locale),
    fonts: FONT_FAMILIES,
    brand: brandOn('light', brandOf(catalog)),
    organisation: printText(corpus, inLocale(corpus, catalog.organisation, locale)),
    title,
    scenario: about && printText(corpus, about),
    intro: intro && printText(corpus, intro),
    asOf: words.asOf({ day: corpus.asOf }),
    contacts,
    notice: catalog.notice ? catalogText(corpus, catalog.notice, locale) : null,
    note: entries.every(({ question }) => isMachineMade(question)) ? words.pdf.allMachineTranslated : null,
    page: editionPageData(corpus, handout),
    foot: footOf(corpus, contacts, locale),
    words: documentWords(corpus, locale),
    contents: false,
    addresses: null,
    footnotes: { before: 0, own: 0 },
    balanced: false,
    more: null,
    level: about ? 1 : 2,
    ids: entries.map(({ id }) => id),
    sections: sectionsOf(corpus, handout),
  }
}
