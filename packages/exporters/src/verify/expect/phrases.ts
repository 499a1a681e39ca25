import { type Corpus, type Entry, inLocale, type LocalText } from '@topasked/content'
import type { PerLocale } from '@topasked/schema'
import { fillIn } from '../../language/fill-in.ts'
import { formatDay, stringsFor } from '../../language/index.ts'
import { MARKS } from '../marks.ts'
import { pageOf } from './telling.ts'

/** What every copy of an answer must say of itself: how far a translation can be trusted, and until when it holds. */
export function requiredPhrases({ question, fallback }: Entry, locale: string): string[] {
  const strings = stringsFor(locale)
  const { translation, validity, status } = question
  const phrases: string[] = []
  if (fallback) phrases.push(strings.notTranslated)
  if (translation && !translation.reviewed)
    phrases.push(translation.by === 'machine' ? strings.machineTranslation : strings.unreviewedTranslation)
  if (translation?.outdated) phrases.push(strings.outdatedTranslation)
  if (validity?.until !== undefined) {
    const until = formatDay(validity.until, locale)
    const from = validity.from === undefined ? undefined : formatDay(validity.from, locale)
    if (status === 'archived')
      phrases.push(from === undefined ? strings.heldUntil(until) : strings.heldBetween(from, until))
    else phrases.push(from === undefined ? strings.validUntil(until) : strings.validBetween(from, until))
  }
  return phrases
}

/** What may stand beside an answer, whole phrases only: who answers, when it was checked, where it is kept. */
export function allowedPhrases(
  corpus: Corpus,
  { id, question }: Entry,
  locale: string,
  siteUrl: string,
): string[] {
  const strings = stringsFor(locale)
  const { catalog } = corpus
  const text = (texts: Readonly<PerLocale> | undefined): string =>
    texts ? inLocale(corpus, texts, locale).text : ''
  const addresses = [catalog.siteUrl, siteUrl].map((base) => pageOf({ corpus, locale }, base, id))
  const reviewed = formatDay(question.meta.reviewed, locale)
  const owner = text(catalog.owners[question.meta.owner]?.name)
  return [
    // On paper an address may stand without its scheme.
    ...addresses.flatMap((address) => [
      `${address}${MARKS.link(address)}`,
      `${address.replace(/^https?:\/\//u, '')}${MARKS.link(address)}`,
      address,
    ]),
    strings.labelled(strings.permanentAddress, ''),
    `${strings.lastReviewed} ${reviewed}`,
    strings.labelled(strings.lastReviewed, reviewed),
    fillIn(strings.site.answeredBy, { owner }),
    ...question.meta.audience.map((group) => text(catalog.audience[group])),
    strings.pdf.urgent,
    `${strings.asOf} ${formatDay(corpus.asOf, locale)}`,
    text(catalog.notice),
    strings.intranet.nothing,
    ...Object.values(catalog.owners).flatMap((contact) => contactPhrases(corpus, contact, locale)),
  ].filter((phrase) => phrase.trim() !== '')
}

type Owner = Corpus['catalog']['owners'][string]

/** The parts of the line that says whom to ask. */
function contactPhrases(corpus: Corpus, owner: Owner, locale: string): string[] {
  const strings = stringsFor(locale)
  const { contact, hotline, hours, place } = owner
  const url = contact?.startsWith('link:') ? corpus.links.get(contact.slice('link:'.length))?.url : contact
  const name = inLocale(corpus, owner.name, locale).text
  const shown = (texts: Readonly<PerLocale> | string | undefined): LocalText[] =>
    texts === undefined
      ? []
      : [typeof texts === 'string' ? { text: texts, locale } : inLocale(corpus, texts, locale)]
  return [
    ...(url === undefined
      ? []
      : [name, url, url.replace(/^(?:mailto|tel):/iu, '')].map((words) => `${words}${MARKS.link(url)}`)),
    name,
    strings.labelled(strings.contact, ''),
    strings.signIn,
    ...[hotline, hours, place].flatMap(shown).map(({ text }) => text),
    ...(hotline === undefined ? [] : [`${hotline}${MARKS.link(`tel:${hotline.replace(/[^0-9+]/gu, '')}`)}`]),
    ...[strings.hotline, strings.hours, strings.place].map((label) => strings.labelled(label, '')),
    ...[strings.hotline, strings.hours, strings.place],
  ]
}
