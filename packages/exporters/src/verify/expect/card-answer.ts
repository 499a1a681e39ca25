import type { Entry } from '@topasked/content'
import { visit } from 'unist-util-visit'
import { stringsFor } from '../../language/index.ts'
import { MARKS, NOTE_MARK } from '../marks.ts'
import type { VerifyContext } from '../surface.ts'
import { entryIn } from './editions.ts'
import { definitionsIn } from './parts.ts'
import { printedAnswer } from './printed-answer.ts'

/** Each number that leads to a note, with the note in its place: numbers run through a whole document. */
export function withNotesInline(text: string, noteOf: (number: number) => string | undefined): string {
  return text.replace(NOTE_MARK, (_mark, number: string) => ` «${noteOf(Number(number)) ?? '?'}» `)
}

/** Footnotes and the list of addresses are numbered apart on a card, so there a number does not say which it means. */
export function hasFootnotes({ tree }: Entry['question']): boolean {
  return definitionsIn(tree).size > 0
}

/** All that a card may take from an answer: the text from which it leaves parts out, in order. */
export function cardAnswer(
  { question }: Entry,
  locale: string,
  shown: ReadonlySet<string>,
  { corpus, siteUrl }: VerifyContext,
): string {
  const pageIn = (id: string) => (shown.has(id) ? 1 : undefined)
  const { body, notes } = printedAnswer({ corpus, question, locale, channel: 'pdf', siteUrl, pageIn })
  const parts = notes.split(NOTE_MARK)
  const byNumber = new Map<number, string>()
  for (let index = 1; index < parts.length; index += 2)
    byNumber.set(Number(parts[index]), parts[index + 1] ?? '')
  // A card is one page: it does not say on which page another answer is.
  const onThisPage = stringsFor(question.locale).pdf.onPage('1')
  const noteOf = (number: number) => (hasFootnotes(question) ? '' : byNumber.get(number))
  return withNotesInline(body.replaceAll(onThisPage, ''), noteOf)
}

/** What holds and is meant for paper: the urgent answers in the catalog's order, then those that they send readers to. */
export function cardEntries(
  { corpus }: VerifyContext,
  locale: string,
): { urgent: Entry[]; further: Entry[] } {
  const printed = (ids: readonly string[]) =>
    [...new Set(ids)]
      .map((id) => entryIn(corpus, id, locale))
      .filter((entry) => entry !== undefined)
      .filter(
        ({ question: { status, meta } }) => status === 'current' && (meta.channels?.includes('pdf') ?? true),
      )
  const urgent = printed(corpus.catalog.urgent ?? [])
  const sent: string[] = []
  for (const { question } of urgent) {
    visit(question.tree, 'link', ({ data }) => {
      if (data?.target?.kind === 'question') sent.push(data.target.id)
    })
  }
  const known = new Set(urgent.map(({ id }) => id))
  return { urgent, further: printed(sent.filter((id) => !known.has(id))) }
}

/** An address on paper, with or without its scheme, as it leads on. */
export const printedAddress = (address: string): string[] =>
  [address, address.replace(/^https?:\/\//u, '')].map((text) => `${text}${MARKS.link(address)}`)
