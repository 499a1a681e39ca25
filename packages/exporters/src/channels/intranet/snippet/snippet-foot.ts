import { type Entry, inLocale, PUBLIC_ADDRESS } from '@topasked/content'
import type { Element, ElementContent } from 'hast'
import { formatDay, type Strings, stringsFor } from '../../../language/index.ts'
import { type Contact, contactOf } from '../../../render/contact.ts'
import { element, textNode } from '../../../render/html/element.ts'
import { signInNote } from '../../../render/html/words.ts'
import { langOf, type SnippetContext } from './snippet-context.ts'
import { type Markup, named } from './snippet-form.ts'

/** What a copy must say of itself: the day, who answers for it, and the notice of the catalog. */
export function snippetFoot(entries: readonly Entry[], intranet: SnippetContext, markup: Markup): Element[] {
  const { corpus, locale } = intranet
  const { owners, notice } = corpus.catalog
  const strings = stringsFor(locale)
  const foot = named(markup, 'topasked-foot')
  const shown = notice && inLocale(corpus, notice, locale)
  return [
    element('p', foot, element('em', {}, `${strings.asOf} `, asOfDay(intranet, markup))),
    ...Object.entries(owners)
      .filter(([id]) => entries.some(({ question }) => question.meta.owner === id))
      .map(([, owner]) =>
        element('p', foot, ...contactWords(contactOf(corpus, owner, locale), intranet, strings)),
      ),
    ...(shown ? [element('p', { ...foot, ...langOf(intranet, shown.locale) }, shown.text)] : []),
  ]
}

/** A script that moves the day on finds it by its element, which would not survive in every host. */
function asOfDay({ corpus, locale }: SnippetContext, { refreshed }: Markup): Element | string {
  const day = formatDay(corpus.asOf, locale)
  return refreshed ? element('time', { dateTime: corpus.asOf }, day) : day
}

function contactWords(contact: Contact, intranet: SnippetContext, strings: Strings): ElementContent[] {
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
