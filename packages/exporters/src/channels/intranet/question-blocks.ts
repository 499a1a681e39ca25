import type { Entry } from '@topasked/content'
import type { Element, ElementContent } from 'hast'
import { stringsFor } from '../../language/index.ts'
import { permalink } from '../../published/addresses.ts'
import { element, lines } from '../../render/html/element.ts'
import { anchorOf } from '../../render/html/ids.ts'
import { notesOf } from '../../render/html/notes.ts'
import { asHtml, pieceOf } from '../../render/html/written.ts'
import { differsFromFeed } from './differs-from-feed.ts'
import { type IntranetContext, langOf, named } from './intranet-context.ts'

/** A question with its answer, which is written already, as the snippets of a profile have it. */
export function questionBlocks(entry: Entry, html: string, intranet: IntranetContext): ElementContent[] {
  const { id, question } = entry
  const anchor = anchorOf(id)
  const lang = langOf(intranet, question.locale)
  const answer = answerBlocks(entry, html, intranet)
  if (intranet.profile === 'portable')
    return [element('h3', { id: anchor, ...lang }, question.title), ...answer]
  const summary = element('summary', named(intranet, 'topasked-summary'), element('h3', lang, question.title))
  // With the id on the answer, inside what folds, browsers unfold it for `#topasked-<id>` without a script.
  const inside = { id: anchor, ...named(intranet, 'topasked-answer') }
  const properties = {
    ...named(intranet, 'topasked-question'),
    ...(intranet.profile === 'element' && differsFromFeed(question) && { dataTopaskedKeep: '' }),
  }
  const box = element('div', inside, '\n', ...lines(answer), '\n')
  return [element('details', properties, '\n', summary, '\n', box, '\n')]
}

function answerBlocks({ id, ...entry }: Entry, html: string, intranet: IntranetContext): ElementContent[] {
  const { corpus, locale } = intranet
  const strings = stringsFor(locale)
  const notes = notesOf({ id, ...entry }, locale).map(({ text }) =>
    element('p', named(intranet, 'topasked-note'), element('em', {}, text)),
  )
  const words = html === '' ? [] : [asHtml(pieceOf(html))]
  const foreign = langOf(intranet, entry.question.locale)
  const answer = entry.fallback ? [element('div', foreign, '\n', ...words, '\n')] : words
  return [...notes, ...answer, permalinkBlock(permalink(corpus, locale, id), intranet, strings)]
}

function permalinkBlock(
  address: string,
  intranet: IntranetContext,
  strings: ReturnType<typeof stringsFor>,
): Element {
  const [before = '', after = ''] = strings.labelled(strings.permanentAddress, '\0').split('\0')
  const link = element('a', { href: address }, address)
  return element('p', named(intranet, 'topasked-permalink'), before, link, after)
}
