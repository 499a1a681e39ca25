import { type Entry, inLocale, PUBLIC_ADDRESS } from '@topasked/content'
import type { Element, ElementContent } from 'hast'
import { plainStringsFor, type Strings, splitAround, stringsFor } from '../../../language/index.ts'
import { type Contact, contactOf } from '../../../render/contact.ts'
import { element, textNode } from '../../../render/html/element.ts'
import { signInNote } from '../../../render/html/words.ts'
import { langOf, type SnippetContext } from './snippet-context.ts'
import { type Markup, named } from './snippet-form.ts'

/** What a copy must say of itself: the day, who answers for it, and the notice of the catalog. */
export function snippetFoot(entries: readonly Entry[], intranet: SnippetContext, markup: Markup): Element[] {
  const { corpus, locale } = intranet
  const { owners, notice } = corpus.catalog
  const strings = stringsFor(corpus, locale)
  const foot = named(markup, 'topasked-foot')
  const shown = notice && inLocale(corpus, notice, locale)
  return [
    element('p', foot, element('em', {}, ...asOfWords(intranet, markup))),
    ...Object.entries(owners)
      .filter(([id]) => entries.some(({ question }) => question.meta.owner === id))
      .map(([, owner]) =>
        element('p', foot, ...contactWords(contactOf(corpus, owner, locale), intranet, strings)),
      ),
    ...(shown ? [element('p', { ...foot, ...langOf(intranet, shown.locale) }, shown.text)] : []),
  ]
}

/** A script that moves the day on finds it by its element, which would not survive in every host. */
function asOfWords({ corpus, locale }: SnippetContext, { refreshed }: Markup): Array<Element | string> {
  const strings = stringsFor(corpus, locale)
  const { asOf: day } = corpus
  const sentence = strings.asOf({ day })
  const parts = splitAround(sentence, plainStringsFor(corpus, locale).day({ day }))
  if (!refreshed || !parts) return [sentence]
  const [before, shown, after] = parts
  return [before, element('time', { dateTime: day }, shown), after]
}

function contactWords(contact: Contact, intranet: SnippetContext, strings: Strings): ElementContent[] {
  const { name, address, signIn, hotline, hours, place } = contact
  const href = address !== undefined && PUBLIC_ADDRESS.test(address) ? address : undefined
  const lang = langOf(intranet, name.locale)
  const who =
    href === undefined ? element('span', lang, name.text) : element('a', { href, ...lang }, name.text)
  const facts = [
    ...(hotline === undefined ? [] : [strings.labelled({ label: strings.hotline, text: hotline })]),
    ...(hours ? [strings.labelled({ label: strings.hours, text: hours.text })] : []),
    ...(place ? [strings.labelled({ label: strings.place, text: place.text })] : []),
  ]
  return [
    textNode(strings.labelled({ label: strings.contact, text: '' })),
    who,
    ...(href !== undefined && signIn ? [textNode(signInNote(intranet.corpus, intranet.locale))] : []),
    ...(facts.length > 0 ? [textNode(`; ${facts.join('; ')}`)] : []),
  ]
}
