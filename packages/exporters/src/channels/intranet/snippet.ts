import { inLocale, type LocalText, langTag, type Section } from '@topasked/content'
import type { Element, Root } from 'hast'
import { stringsFor } from '../../language/index.ts'
import { directionIn } from '../../language/text-direction.ts'
import { element, lines, textNode } from '../../render/html/element.ts'
import { asHtml, type Written } from '../../render/html/written.ts'
import { type HtmlForm, type IntranetContext, langOf, named } from './intranet-context.ts'
import { questionPiece } from './question-pieces.ts'
import { snippetFoot } from './snippet-foot.ts'

/** What one file holds: all questions, or those of one scenario. */
export interface Snippet {
  /** File name without its ending. */
  readonly name: string
  readonly title: LocalText
  readonly sections: readonly Section[]
  readonly aliases: readonly string[]
}

/** Ids of the questions of a snippet, in order. */
export const questionIdsIn = ({ sections }: Snippet): string[] =>
  sections.flatMap(({ entries }) => entries.map(({ id }) => id))

/**
 * A fragment of HTML to paste into another page: questions are h3 under the scenario's h2. `form` is another one than
 * that of the profile where a page of ours shows it.
 */
export function toSnippetTree(snippet: Snippet, intranet: IntranetContext, form: HtmlForm): Root {
  const { corpus, locale } = intranet
  const sections = snippet.sections.flatMap((section) => sectionBlocks(section, intranet, form))
  const entries = snippet.sections.flatMap((section) => section.entries)
  const none = element('p', {}, stringsFor(locale).intranet.nothing)
  const blocks = [
    titleBlock(intranet),
    ...(entries.length > 0 ? sections : [none]),
    ...snippetFoot(entries, intranet),
  ]
  const properties = { ...named(intranet, 'topasked'), lang: langTag(corpus, locale), ...directionIn(locale) }
  return {
    type: 'root',
    children: [element('div', properties, '\n', ...lines(blocks), '\n'), textNode('\n')],
  }
}

/** A page has a heading of its own; in other pages, a heading above h2 is theirs. */
function titleBlock(intranet: IntranetContext): Element {
  const { corpus, locale, profile } = intranet
  const { text, locale: textLocale } = inLocale(corpus, corpus.catalog.title, locale)
  const properties = { ...named(intranet, 'topasked-title'), ...langOf(intranet, textLocale) }
  if (profile === 'page') return element('h1', properties, text)
  return element('p', properties, element('strong', {}, text))
}

function sectionBlocks(
  { title, intro, entries }: Section,
  intranet: IntranetContext,
  form: HtmlForm,
): Array<Element | Written> {
  const heading = { ...named(intranet, 'topasked-scenario'), ...langOf(intranet, title.locale) }
  return [
    element('h2', heading, title.text),
    ...(intro ? [element('p', langOf(intranet, intro.locale), intro.text)] : []),
    ...entries.map((entry) => asHtml(questionPiece(entry, intranet, form))),
  ]
}
