import { createHash } from 'node:crypto'
import { type Corpus, inLocale, type LocalText, localesOf } from '@topasked/content'
import { contactOf } from '../render/contact.ts'
import { bilingualOf, entriesOf, type Handout, handoutsOf } from './handout.ts'

/** What a page needs to know to tell whether a printed handout is still current. */
export interface EditionPage {
  /** The language of the handout; of the bilingual sheet, the first one. */
  readonly locale: string
  /** The file name without extension: `handout`, `quick-card`, `bilingual`, or the id of a scenario. */
  readonly name: string
  /** 12 hexadecimal digits that change when the printed content changes; review and printing dates do not count. */
  readonly hash: string
  /** `YYYY-MM-DD` in the catalog's time zone: when its answers last changed. */
  readonly date: string
  readonly title: LocalText
  /** Path of the page below the site: `edition/en/handout/`. The code on the paper adds `?` and the hash. */
  readonly path: string
  /** Path of the document in the published tree. */
  readonly pdf: string
}

const HASH_DIGITS = 12

/** Path of a handout in the published tree: `pdf/en/handout.pdf`, `pdf/bilingual.pdf`. */
export function handoutPath({ kind, locale, name }: Pick<Handout, 'kind' | 'locale' | 'name'>): string {
  return kind === 'bilingual' ? `pdf/${name}.pdf` : `pdf/${locale}/${name}.pdf`
}

/** The contact details that are printed. */
function contactsIn(corpus: Corpus, { locale, sides, ...rest }: Handout): unknown {
  if (sides.length > 0) return sides.map((side) => contactsIn(corpus, side))
  const owners = new Set(entriesOf({ locale, sides, ...rest }).map(({ question }) => question.meta.owner))
  return Object.entries(corpus.catalog.owners)
    .filter(([id]) => owners.has(id))
    .map(([, owner]) => contactOf(corpus, owner, locale))
}

/** The answers with their validity, the title and the contacts: everything that can be out of date on an old printout. */
function hashOf(corpus: Corpus, handout: Handout): string {
  const { title, organisation } = corpus.catalog
  const answers = entriesOf(handout).map(({ id, question: { locale, hash, validity } }) => {
    return [id, locale, hash, validity?.from ?? null, validity?.until ?? null]
  })
  const heads = handout.sections.map((section) => [section.title?.text, section.intro?.text])
  const about = [handout.name, handout.locale, handout.about?.text, handout.intro?.text]
  const content = [title, organisation, about, heads, answers, contactsIn(corpus, handout)]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, HASH_DIGITS)
}

/** The day of an instant in a time zone. Swedish dates are formatted as in ISO 8601. */
function dayIn(timeZone: string, instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant))
}

/** What the page of one handout says. */
export function editionPageOf(corpus: Corpus, handout: Handout): EditionPage {
  const { locale, name, about } = handout
  const instants = entriesOf(handout).map(({ question }) => question.updatedAt)
  const latest = instants.sort().at(-1) ?? `${corpus.asOf}T00:00:00Z`
  return {
    locale,
    name,
    hash: hashOf(corpus, handout),
    date: dayIn(corpus.catalog.timeZone, latest),
    title: about ?? inLocale(corpus, corpus.catalog.title, locale),
    path: `edition/${locale}/${name}/`,
    pdf: handoutPath(handout),
  }
}

/**
 * Every printed handout in every language: in the order of the languages, each with the full handout, those of the
 * scenarios and the quick card; the bilingual sheet comes last. Used by the PDF channel, whose codes lead to these pages,
 * and by the site, which contains them.
 */
export function editionPagesOf(corpus: Corpus): readonly EditionPage[] {
  const bilingual = bilingualOf(corpus)
  return [
    ...localesOf(corpus).flatMap((locale) => handoutsOf(corpus, locale)),
    ...(bilingual ? [bilingual] : []),
  ].map((handout) => editionPageOf(corpus, handout))
}
