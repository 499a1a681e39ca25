import { inLocale, langTag, type Section } from '@topasked/content'
import type { Element, Root } from 'hast'
import { stringsFor } from '../../../language/index.ts'
import { directionIn } from '../../../language/text-direction.ts'
import { element, lines, textNode } from '../../../render/html/element.ts'
import { asHtml, type Written } from '../../../render/html/written.ts'
import type { Snippet } from './snippet.ts'
import { langOf } from './snippet-context.ts'
import { snippetFoot } from './snippet-foot.ts'
import { type Markup, named, type SnippetForm } from './snippet-form.ts'
import type { IntranetContext } from './written-questions.ts'

/** A fragment of HTML to put into another page: questions are h3 under the scenario's h2. */
export function toSnippetTree(snippet: Snippet, intranet: IntranetContext, form: SnippetForm): Root {
  const { corpus, locale } = intranet
  const { markup } = form
  const sections = snippet.sections.flatMap((section) => sectionBlocks(section, intranet, form))
  const entries = snippet.sections.flatMap((section) => section.entries)
  const none = element('p', {}, stringsFor(corpus, locale).intranet.nothing)
  const blocks = [
    titleBlock(intranet, markup),
    ...(entries.length > 0 ? sections : [none]),
    ...snippetFoot(entries, intranet, markup),
  ]
  const properties = { ...named(markup, 'topasked'), lang: langTag(corpus, locale), ...directionIn(locale) }
  return {
    type: 'root',
    children: [element('div', properties, '\n', ...lines(blocks), '\n'), textNode('\n')],
  }
}

function titleBlock(intranet: IntranetContext, markup: Markup): Element {
  const { corpus, locale } = intranet
  const { text, locale: textLocale } = inLocale(corpus, corpus.catalog.title, locale)
  const properties = { ...named(markup, 'topasked-title'), ...langOf(intranet, textLocale) }
  if (markup.title === 'h1') return element('h1', properties, text)
  return element('p', properties, element('strong', {}, text))
}

function sectionBlocks(
  { title, intro, entries }: Section,
  intranet: IntranetContext,
  form: SnippetForm,
): Array<Element | Written> {
  const heading = { ...named(form.markup, 'topasked-scenario'), ...langOf(intranet, title.locale) }
  return [
    element('h2', heading, title.text),
    ...(intro ? [element('p', langOf(intranet, intro.locale), intro.text)] : []),
    ...entries.map((entry) => asHtml(intranet.questions.html(entry, form))),
  ]
}
