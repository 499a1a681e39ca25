import { type Corpus, inLocale, type LocalText } from '@topasked/content'
import { paperStringsFor } from '../../../language/index.ts'
import { type Contact, contactOf } from '../../../render/contact.ts'
import { uriOf } from '../nodes/uri-of.ts'
import { printText } from '../typst/language.ts'
import type { ContactMethod, PrintContact } from '../typst/template-data.ts'

function methodsOf(corpus: Corpus, contact: Contact, locale: string): readonly ContactMethod[] {
  const { address, hotline, hours, place, signIn } = contact
  const words = paperStringsFor(corpus, locale)
  const method = (text: LocalText | undefined, details: Partial<ContactMethod>): readonly ContactMethod[] =>
    text
      ? [{ label: null, url: null, note: null, phone: false, ...details, text: printText(corpus, text) }]
      : []
  const inEdition = (text: string | undefined) => (text === undefined ? undefined : { text, locale })
  const display = address?.replace(/^(?:mailto|tel):/iu, '')
  return [
    ...method(inEdition(hotline), { label: words.hotline, phone: true }),
    ...method(inEdition(display), {
      url: address === undefined ? null : uriOf(address),
      note: signIn ? words.signIn : null,
    }),
    ...method(hours, { label: words.hours }),
    ...method(place, { label: words.place }),
  ]
}

/** The teams with these ids, in the order of the catalog. */
export function contactsOf(
  corpus: Corpus,
  locale: string,
  ids: ReadonlySet<string>,
): readonly PrintContact[] {
  return Object.entries(corpus.catalog.owners)
    .filter(([id]) => ids.has(id))
    .map(([, owner]) => ({
      name: printText(corpus, inLocale(corpus, owner.name, locale)),
      methods: methodsOf(corpus, contactOf(corpus, owner, locale), locale),
    }))
}
