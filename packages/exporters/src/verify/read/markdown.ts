import { selectAll } from 'hast-util-select'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { toHast } from 'mdast-util-to-hast'
import { gfm } from 'micromark-extension-gfm'
import { placeNotes } from '../answer/place-notes.ts'
import type { AnswerToken } from '../answer/token.ts'
import { type HtmlPlace, readNodes } from './html.ts'

/** Markdown as any reader of CommonMark with GFM takes it; footnotes are read where they are referred to first. */
export function readMarkdown(text: string, place: HtmlPlace): AnswerToken[] {
  const markdown = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const tree = toHast(markdown, { handlers: { html: (_, { value }) => ({ type: 'text', value }) } })
  const notes = selectAll('section[data-footnotes] > ol > li', tree).map(
    ({ children }, index) => [index + 1, readNodes(children, place)] as const,
  )
  const body = 'children' in tree ? tree.children : []
  return placeNotes(readNodes(notes.length > 0 ? body.slice(0, -1) : body, place), new Map(notes))
}
