import { type Entry, inLocale } from '@topasked/content'
import type { Element, ElementContent } from 'hast'
import { formatDay, type Strings, stringsFor } from '../../language/index.ts'
import { type Contact, contactOf } from '../../render/contact.ts'
import { PUBLIC_ADDRESS } from '../../render/html/addresses.ts'
import { element, textNode } from '../../render/html/element.ts'
import { signInNote } from '../../render/html/words.ts'
import { type IntranetContext, langOf, named } from './intranet-context.ts'

/** What a copy must say of itself: the day, who answers for it, and the notice of the catalog. */
export function snippetFoot(entries: readonly Entry[], intranet: IntranetContext): Element[] {
  const { corpus, locale } = intranet
  const { owners, notice } = corpus.catalog
  const strings = stringsFor(locale)
  const foot = named(intranet, 'topasked-foot')
  const shown = notice && inLocale(corpus, notice, locale)
  return [
    element('p', foot, element('em', {}, `${strings.asOf} `, asOfDay(intranet))),
    ...Object.entries(owners)
      .filter(([id]) => entries.some(({ question }) => question.meta.owner === id))
      .map(([, owner]) =>
        element('p', foot, ...contactWords(contactOf(corpus, owner, locale), intranet, strings)),
      ),
    ...(shown ? [element('p', { ...foot, ...langOf(intranet, shown.locale) }, shown.text)] : []),
  ]
}

/** The element's script moves the day on, and finds it by its element; the rest would not survive in every host. */
function asOfDay({ corpus, locale, profile }: IntranetContext): Element | string {
  const day = formatDay(corpus.asOf, locale)
  return profile === 'element' ? element('time', { dateTime: corpus.asOf }, day) : day
}

function contactWords(contact: Contact, intranet: IntranetContext, strings: Strings): ElementContent[] {
  const { name, address, signIn, hotline, hours, place } = contact
  const href = address !== undefined && PUBLIC_ADDRESS.test(address) ? address : undefined
  const lang = langOf(intranet, name.locale)
  const who =
    href === undefined ? element('span', lang, name.text) : element('a', { href, ...lang }, name.text)
  const facts = [
    ...(hotline === undefined ? [] : [strings.labelled(strings.hotline, hotline)]),
    ...(hours ? [strings.labelled(strings.hours, hours.text)] : []),
    ...(place ? [strings.labelled(strings.place, place.text)] : []),
  ]
  return [
    textNode(strings.labelled(strings.contact, '')),
    who,
    ...(href !== undefined && signIn ? [textNode(signInNote(intranet.locale))] : []),
    ...(facts.length > 0 ? [textNode(`; ${facts.join('; ')}`)] : []),
  ]
}
