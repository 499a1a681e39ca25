import type { Element, ElementContent, Properties } from 'hast'
import { element } from '../../render/html/element.ts'
import type { AnswerNote, PageLink, QuestionLink, Shell, Words } from './site-model.ts'

/** `lang` and `dir` for the element that holds a text, where they are not those of the page. */
export function langOf({ lang, dir }: Words): Properties {
  return { ...(lang !== undefined && { lang }), ...(dir && { dir }) }
}

export function link(to: PageLink, properties: Properties = {}): Element {
  return element('a', { href: to.href, ...langOf(to), ...properties }, to.text)
}

/** The way back, above the title, and the way to the search. */
export function crumbs({ base, strings }: Shell, back: PageLink): Element {
  return element(
    'p',
    { className: ['crumbs'] },
    link(back, { className: ['crumb-back'] }),
    element('a', { href: `${base}#search` }, strings.search),
  )
}

/** Questions as rows that lead to their page. */
export function questionRows(questions: ReadonlyArray<PageLink & Pick<QuestionLink, 'note'>>): Element {
  const rows = questions.map((question) => {
    const note = question.note === undefined ? [] : [element('span', ROW_NOTE, question.note)]
    const words = element('span', { className: ['row-title'], ...langOf(question) }, question.text)
    const row = { className: ['row'], href: question.href }
    return element('li', {}, element('a', row, element('span', {}, words, ...note)))
  })
  return element('ul', { className: ['rows'] }, ...rows)
}
const ROW_NOTE = { className: ['row-note'] }

/** What must be known before an answer is trusted. */
export function noteParagraph({ kind, lead, text, link: to }: AnswerNote): Element {
  const parts: Array<ElementContent | string> = [
    ...(lead === undefined ? [] : [element('strong', {}, lead), ' ']),
    text,
    ...(to ? [' ', link(to)] : []),
  ]
  return element('p', { className: ['note', `note-${kind}`] }, ...parts)
}

/** Metadata in one quiet line. */
export function metaLine(parts: readonly Words[]): Element {
  return element(
    'p',
    { className: ['meta'] },
    ...parts.map((part) => element('span', langOf(part), part.text)),
  )
}
