import type { Entry } from '@topasked/content'
import type { Element, ElementContent } from 'hast'
import { stringsFor } from '../../../language/index.ts'
import { permalink } from '../../../published/addresses.ts'
import { element, lines } from '../../../render/html/element.ts'
import { anchorOf } from '../../../render/html/ids.ts'
import { notesOf } from '../../../render/html/notes.ts'
import { asHtml, pieceOf } from '../../../render/html/written.ts'
import { differsFromFeed } from './differs-from-feed.ts'
import { langOf, type SnippetContext } from './snippet-context.ts'
import { type Markup, named } from './snippet-form.ts'

/** A question with its answer, whose HTML is written already. */
export function questionBlocks(
  entry: Entry,
  html: string,
  intranet: SnippetContext,
  markup: Markup,
): ElementContent[] {
  const { id, question } = entry
  const anchor = anchorOf(id)
  const lang = langOf(intranet, question.locale)
  const answer = answerBlocks(entry, html, intranet, markup)
  if (!markup.folds) return [element('h3', { id: anchor, ...lang }, question.title), ...answer]
  const summary = element('summary', named(markup, 'topasked-summary'), element('h3', lang, question.title))
  // With the id on the answer, inside what folds, browsers unfold it for `#topasked-<id>` without a script.
  const inside = { id: anchor, ...named(markup, 'topasked-answer') }
  const properties = {
    ...named(markup, 'topasked-question'),
    ...(markup.refreshed && differsFromFeed(question) && { dataTopaskedKeep: '' }),
  }
  const box = element('div', inside, '\n', ...lines(answer), '\n')
  return [element('details', properties, '\n', summary, '\n', box, '\n')]
}

function answerBlocks(
  { id, ...entry }: Entry,
  html: string,
  intranet: SnippetContext,
  markup: Markup,
): ElementContent[] {
  const { corpus, locale } = intranet
  const strings = stringsFor(corpus, locale)
  const notes = notesOf(corpus, { id, ...entry }, locale).map(({ text }) =>
    element('p', named(markup, 'topasked-note'), element('em', {}, text)),
  )
  const words = html === '' ? [] : [asHtml(pieceOf(html))]
  const foreign = langOf(intranet, entry.question.locale)
  const answer = entry.fallback ? [element('div', foreign, '\n', ...words, '\n')] : words
  return [...notes, ...answer, permalinkBlock(permalink(corpus, locale, id), markup, strings)]
}

function permalinkBlock(address: string, markup: Markup, strings: ReturnType<typeof stringsFor>): Element {
  const [before = '', after = ''] = strings
    .labelled({ label: strings.permanentAddress, text: '\0' })
    .split('\0')
  const link = element('a', { href: address }, address)
  return element('p', named(markup, 'topasked-permalink'), before, link, after)
}
