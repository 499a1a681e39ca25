import { type Entry, inLocale, type LocalText, langTag, type Section } from '@topasked/content'
import type { Element, Root } from 'hast'
import { permalink } from '../../addresses.ts'
import { element, lines, textNode } from '../../html/element.ts'
import { notesOf } from '../../html/notes.ts'
import { toHtmlTree } from '../../html/to-html-tree.ts'
import { stringsFor } from '../../strings/index.ts'
import { differsFromFeed } from './differs-from-feed.ts'
import { answerContext, answerKey, type IntranetContext, langOf, named } from './intranet-context.ts'
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

/** A fragment of HTML to paste into another page: questions are h3 under the scenario's h2. */
export function toSnippetTree(snippet: Snippet, intranet: IntranetContext): Root {
  const { corpus, locale } = intranet
  const sections = snippet.sections.flatMap((section) => sectionBlocks(section, intranet))
  const entries = snippet.sections.flatMap((section) => section.entries)
  const none = element('p', {}, stringsFor(locale).intranet.nothing)
  const blocks = [
    titleBlock(intranet),
    ...(entries.length > 0 ? sections : [none]),
    ...snippetFoot(entries, intranet),
  ]
  const properties = { ...named(intranet, 'topasked'), lang: langTag(corpus, locale) }
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

function sectionBlocks({ title, intro, entries }: Section, intranet: IntranetContext): Element[] {
  const heading = { ...named(intranet, 'topasked-scenario'), ...langOf(intranet, title.locale) }
  return [
    element('h2', heading, title.text),
    ...(intro ? [element('p', langOf(intranet, intro.locale), intro.text)] : []),
    ...entries.flatMap((entry) => questionBlocks(entry, intranet)),
  ]
}

function questionBlocks(entry: Entry, intranet: IntranetContext): Element[] {
  const { id, question } = entry
  const anchor = `topasked-${id}`
  const lang = langOf(intranet, question.locale)
  if (intranet.profile === 'portable') {
    return [element('h3', { id: anchor, ...lang }, question.title), ...answerBlocks(entry, intranet)]
  }
  const summary = element('summary', named(intranet, 'topasked-summary'), element('h3', lang, question.title))
  // With the id on the answer, inside what folds, browsers unfold it for `#topasked-<id>` without a script.
  const answer = element(
    'div',
    { id: anchor, ...named(intranet, 'topasked-answer') },
    '\n',
    ...lines(answerBlocks(entry, intranet)),
    '\n',
  )
  const properties = {
    ...named(intranet, 'topasked-question'),
    ...(intranet.profile === 'element' && differsFromFeed(question) && { dataTopaskedKeep: '' }),
  }
  return [element('details', properties, '\n', summary, '\n', answer, '\n')]
}

function answerBlocks(entry: Entry, intranet: IntranetContext): Element[] {
  const { corpus, locale } = intranet
  const { id, question, fallback } = entry
  const strings = stringsFor(locale)
  const notes = notesOf(entry, locale).map(({ text }) =>
    element('p', named(intranet, 'topasked-note'), element('em', {}, text)),
  )
  const elements = renderedAnswer(entry, intranet)
  const answer = fallback
    ? [element('div', langOf(intranet, question.locale), '\n', ...lines(elements), '\n')]
    : elements
  const address = permalink(corpus, locale, id)
  const [before = '', after = ''] = strings.labelled(strings.permanentAddress, '\0').split('\0')
  const link = element('a', { href: address }, address)
  return [...notes, ...answer, element('p', named(intranet, 'topasked-permalink'), before, link, after)]
}

/** The answer's blocks, sanitised; rendered once for all snippets and profiles that share them. */
export function renderedAnswer({ id, question }: Entry, intranet: IntranetContext): readonly Element[] {
  const key = answerKey(intranet, id)
  const known = intranet.answers.get(key)
  if (known) return known
  const { children } = toHtmlTree(question, answerContext(intranet, id))
  const elements = children.filter((child) => child.type === 'element')
  intranet.answers.set(key, elements)
  return elements
}
