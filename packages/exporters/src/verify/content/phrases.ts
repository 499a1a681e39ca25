import { type Corpus, type Entry, inLocale } from '@topasked/content'
import type { PerLocale } from '@topasked/schema'
import { plainStringsFor, type WordSource } from '../../language/index.ts'
import { questionAddress } from '../addresses.ts'
import { link, words } from '../answer/token.ts'
import type { Phrase } from '../answer/token-texts.ts'

type Owner = Corpus['catalog']['owners'][string]

/** Words that lead to an address. */
const linked = (text: string, address: string): Phrase => [words(text), link(address)]

/** An address as it may stand on paper, with or without its scheme. */
export const printed = (address: string): Phrase[] =>
  [address, address.replace(/^https?:\/\//u, '')].map((text) => linked(text, address))

/** What every copy of an answer must say of itself: how far a translation can be trusted, and until when it holds. */
export function requiredPhrases(source: WordSource, { question, fallback }: Entry, locale: string): string[] {
  const strings = plainStringsFor(source, locale)
  const { translation, validity, status } = question
  const phrases: string[] = []
  if (fallback) phrases.push(strings.notTranslated)
  if (translation && !translation.reviewed)
    phrases.push(translation.by === 'machine' ? strings.machineTranslation : strings.unreviewedTranslation)
  if (translation?.outdated) phrases.push(strings.outdatedTranslation)
  return [...phrases, ...daysOf(source, validity, status, locale)]
}

/** The days on which an answer holds, or held, where they end. */
export function daysOf(
  source: WordSource,
  valid: { readonly from?: string; readonly until?: string } | undefined,
  status: string,
  locale: string,
): string[] {
  if (valid?.until === undefined) return []
  const { heldUntil, heldBetween, validUntil, validBetween } = plainStringsFor(source, locale)
  const { from, until } = valid
  const isOver = status === 'archived'
  if (from === undefined) return [(isOver ? heldUntil : validUntil)({ day: until })]
  return [(isOver ? heldBetween : validBetween)({ from, until })]
}

/** What may stand beside an answer, whole phrases only: who answers, when it was checked, where it is kept. */
export function allowedPhrases(
  corpus: Corpus,
  { id, question }: Entry,
  locale: string,
  siteUrl: string,
): Phrase[] {
  const strings = plainStringsFor(corpus, locale)
  const { catalog, asOf } = corpus
  const text = (texts: Readonly<PerLocale> | undefined) => textIn(corpus, texts, locale)
  const addresses = [catalog.siteUrl, siteUrl].map((base) => questionAddress(corpus, base, locale, id))
  return [
    ...addresses.flatMap((address) => [...printed(address), address]),
    strings.labelled({ label: strings.permanentAddress, text: '' }),
    strings.pdf.lastReviewed({ day: question.meta.reviewed }),
    strings.lastReviewed({ day: question.meta.reviewed }),
    strings.site.answeredBy({ owner: text(catalog.owners[question.meta.owner]?.name) }),
    ...question.meta.audience.map((group) => text(catalog.audience[group])),
    strings.pdf.urgent,
    strings.asOf({ day: asOf }),
    text(catalog.notice),
    strings.intranet.nothing,
    ...Object.values(catalog.owners).flatMap((owner) => contactPhrases(corpus, owner, locale)),
  ]
}

/** The text in a locale, or in the default one; '' where there is none. */
export function textIn(corpus: Corpus, texts: Readonly<PerLocale> | undefined, locale: string): string {
  return texts ? inLocale(corpus, texts, locale).text : ''
}

/** Where a team can be reached: an address of the catalog, or of the registry of links. */
export function addressOf({ links }: Corpus, { contact }: Pick<Owner, 'contact'>): string | undefined {
  return contact?.startsWith('link:') ? links.get(contact.slice('link:'.length))?.url : contact
}

/** The parts of the line that says whom to ask. */
function contactPhrases(corpus: Corpus, owner: Owner, locale: string): Phrase[] {
  const strings = plainStringsFor(corpus, locale)
  const { hotline, hours, place } = owner
  const url = addressOf(corpus, owner)
  const name = textIn(corpus, owner.name, locale)
  const labels = [strings.hotline, strings.hours, strings.place]
  return [
    ...(url === undefined ? [] : [name, url, url.replace(/^(?:mailto|tel):/iu, '')]).map((text) =>
      linked(text, url ?? ''),
    ),
    name,
    strings.labelled({ label: strings.contact, text: '' }),
    strings.signIn,
    textIn(corpus, hours, locale),
    textIn(corpus, place, locale),
    ...(hotline === undefined ? [] : [hotline, linked(hotline, `tel:${hotline.replace(/[^0-9+]/gu, '')}`)]),
    ...labels.map((label) => strings.labelled({ label, text: '' })),
    ...labels,
  ]
}

/** What stands around the answers where snippets are copied as plain text, and not beside every answer. */
export function aroundCopies(corpus: Corpus, locale: string): string[] {
  const { catalog, scenarios } = corpus
  const heads = [catalog.title, ...scenarios.flatMap(({ title, intro }) => [title, intro])]
  const addresses = Object.values(catalog.owners).map((owner) => addressOf(corpus, owner) ?? '')
  return [...heads.map((text) => textIn(corpus, text, locale)), ...addresses]
}
