import type { Text } from 'hast'
import { selectAll } from 'hast-util-select'
import { toHtml } from 'hast-util-to-html'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmFromMarkdown } from 'mdast-util-gfm'
import { type Raw, toHast } from 'mdast-util-to-hast'
import { gfm } from 'micromark-extension-gfm'
import { placeNotes } from '../answer/place-notes.ts'
import type { AnswerToken } from '../answer/token.ts'
import { type HtmlPlace, readNodes } from './html.ts'
import { parseHtml } from './html-tree.ts'

/** Tags that answers may have; any other is read as the words that it is typed with, which no answer has. */
const TAG = /^<(?:br|\/?(?:kbd|sub|sup))>$/

/** Markdown as any reader of CommonMark with GFM takes it; footnotes are read where they are referred to first. */
export function readMarkdown(text: string, place: HtmlPlace): AnswerToken[] {
  const markdown = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] })
  const html = (_state: unknown, { value }: { value: string }): Raw | Text => {
    return { type: TAG.test(value) ? 'raw' : 'text', value }
  }
  const tree = parseHtml(toHtml(toHast(markdown, { handlers: { html } }), { allowDangerousHtml: true }))
  const notes = selectAll('section[data-footnotes] > ol > li', tree).map(
    ({ children }, index) => [index + 1, readNodes(children, place)] as const,
  )
  const body = tree.children
  return placeNotes(readNodes(notes.length > 0 ? body.slice(0, -1) : body, place), new Map(notes))
}
