import { type Corpus, inLocale } from '@topasked/content'
import { renderSVG } from 'uqr'
import { type Brand, brandOf, brandOn } from '../../brand/brand.ts'
import { formatDay, stringsFor } from '../../language/index.ts'
import { editionPageOf } from '../../published/edition-page.ts'
import { entriesOf, type Handout, handoutsOf } from '../../published/handout.ts'
import { addressesIn, footnotesIn, type ListedAddress } from './addresses.ts'
import { contactsOf, type PrintedContact } from './contact.ts'
import { type EntryData, isMachineMade } from './entry-data.ts'
import { FAMILIES } from './fonts.ts'
import type { Spoken, Tongue } from './print-nodes.ts'
import type { Length } from './shorten.ts'
import { type Slots, slotsOf } from './slots.ts'
import { spoken, spokenIn, tongueOf, tongueOfWords } from './tongue.ts'

/** Sizes of paper, in Typst's words. */
export const PAPERS = { a4: 'a4', letter: 'us-letter' } as const
export type Paper = keyof typeof PAPERS

/**
 * How the answers stand on the page: in one column beside a margin, in two columns, or on a card in two columns of
 * equal height. In columns, addresses are listed once at the end; beside a margin they are footnotes.
 */
export type Layout = 'margin' | 'columns' | 'card'

/** A document, or one side of it, as the templates read it; without its questions. */
export interface DocumentData {
  /** Title in the properties of the file. */
  readonly name: string
  /** Makes the names of its parts unique in a file of several sides. */
  readonly key: string
  readonly layout: Layout
  readonly paper: (typeof PAPERS)[Paper]
  readonly tongue: Tongue
  readonly fonts: typeof FAMILIES
  /** White reads on both colours, and both on white. */
  readonly brand: Brand
  readonly organisation: Spoken
  /** The collection. */
  readonly title: Spoken
  /** What all of it is about. */
  readonly scenario: Spoken | null
  readonly intro: Spoken | null
  readonly asOf: string
  readonly contacts: readonly PrintedContact[]
  readonly notice: Spoken | null
  /** Said once about all answers. */
  readonly remark: string | null
  /** The page that knows whether this paper is current; its code is printed where `file` is. */
  readonly page: {
    readonly file: string | null
    readonly alt: string
    readonly url: string
    readonly text: string
  }
  /** Whom to ask, at the foot of every page: up to two teams; more would not fit, and it says where they are instead. */
  readonly foot: { readonly contacts: readonly PrintedContact[]; readonly elsewhere: string | null }
  /** In the language `tongue`. */
  readonly words: {
    readonly tongue: Tongue
    readonly contents: string
    readonly addresses: string
    readonly page: Slots
    readonly stillCurrent: string
    readonly space: string
  }
  readonly contents: boolean
  readonly addresses: readonly ListedAddress[] | null
  /**
   * Footnotes and listed addresses share one series of numbers: so many were taken `before` this side of a sheet, and so
   * many of its own are footnotes. The addresses come last.
   */
  readonly notes: { readonly before: number; readonly own: number }
  /** A card is parted between two answers, so that its columns are alike; otherwise where the first one is full. */
  readonly parted: boolean
  /** Below the answers of a card: where those are that found no room. */
  readonly more: string | null
  /** Level of the headings of questions. */
  readonly level: 1 | 2
  /** Ids of the questions that the document has. */
  readonly ids: readonly string[]
  readonly sections: readonly {
    readonly title: Spoken | null
    readonly intro: Spoken | null
    /** Paths of the questions' files. */
    readonly entries: readonly string[]
  }[]
}

/** Path of a question's file for the templates. */
export function entryFile(locale: string, id: string, length: Length = 'full'): string {
  return `/entries/${locale}/${id}.${length}.json`
}

/** Path and bytes of the code that opens the page which knows whether a sheet of paper is still current. */
export function qrCode(corpus: Corpus, handout: Handout): { file: string; url: string; svg: string } {
  const { kind, locale, name } = handout
  // A few answers that somebody picked have no page of their own: that of everything speaks for them.
  const [whole] = kind === 'pick' ? handoutsOf(corpus, locale) : []
  const { path, hash } = editionPageOf(corpus, whole ?? handout)
  const url = `${corpus.catalog.siteUrl}${path}?${hash}`
  return { file: `/qr/${locale}/${name}.svg`, url, svg: renderSVG(url, { ecc: 'M', border: 0 }) }
}

/** An address as people type it. */
export function typed(url: string): string {
  return url.replace(/^https:\/\//u, '')
}

function sectionsOf(corpus: Corpus, { locale, sections }: Handout): DocumentData['sections'] {
  return sections.map(({ title, intro, entries }) => ({
    title: title && spoken(corpus, title),
    intro: intro ? spoken(corpus, intro) : null,
    entries: entries.map(({ id }) => entryFile(locale, id)),
  }))
}

/** What a document says around its answers, laid out beside a margin. */
export function documentData(corpus: Corpus, handout: Handout, paper: Paper): DocumentData {
  const { locale, about, intro } = handout
  const { catalog } = corpus
  const words = stringsFor(locale)
  const entries = entriesOf(handout)
  const contacts = contactsOf(corpus, locale, new Set(entries.map(({ question }) => question.meta.owner)))
  const tongue = tongueOf(corpus, locale)
  const title = spokenIn(corpus, catalog.title, locale)
  const { file, url } = qrCode(corpus, handout)
  return {
    name: about ? `${about.text} – ${title.v}` : title.v,
    key: locale,
    layout: 'margin',
    paper: PAPERS[paper],
    tongue,
    fonts: FAMILIES,
    brand: brandOn('light', brandOf(catalog)),
    organisation: spoken(corpus, inLocale(corpus, catalog.organisation, locale)),
    title,
    scenario: about && spoken(corpus, about),
    intro: intro && spoken(corpus, intro),
    asOf: `${words.asOf} ${formatDay(corpus.asOf, locale)}`,
    contacts,
    notice: catalog.notice ? spokenIn(corpus, catalog.notice, locale) : null,
    remark: entries.every(({ question }) => isMachineMade(question)) ? words.pdf.allMachineTranslated : null,
    page: { file, alt: words.pdf.qrCode(url), url, text: typed(url) },
    foot:
      contacts.length <= 2
        ? { contacts, elsewhere: null }
        : { contacts: [], elsewhere: words.pdf.contactsOnFirstPage },
    words: {
      tongue: tongueOfWords(corpus, locale),
      contents: words.pdf.contents,
      addresses: words.pdf.addresses,
      page: slotsOf(words.pdf.page),
      stillCurrent: words.pdf.stillCurrent,
      space: tongue.han ? '' : ' ',
    },
    contents: false,
    addresses: null,
    notes: { before: 0, own: 0 },
    parted: false,
    more: null,
    level: about ? 1 : 2,
    ids: entries.map(({ id }) => id),
    sections: sectionsOf(corpus, handout),
  }
}

/** The addresses in the answers of a document as a list at its end, whose numbers go on after those of its footnotes. */
export function listed(entries: readonly EntryData[]): Pick<DocumentData, 'addresses' | 'notes'> {
  return { addresses: addressesIn(entries), notes: { before: 0, own: footnotesIn(entries) } }
}

/** The same document in two columns. */
export function inColumns(data: DocumentData, entries: readonly EntryData[]): DocumentData {
  return { ...data, layout: 'columns', ...listed(entries) }
}

/** Sides of one sheet: the numbers of each go on after those of the side before. */
export function asSides(sides: readonly DocumentData[]): readonly DocumentData[] {
  let before = 0
  return sides.map((side) => {
    const notes = { ...side.notes, before }
    before += side.notes.own + (side.addresses?.length ?? 0)
    return { ...side, notes }
  })
}
