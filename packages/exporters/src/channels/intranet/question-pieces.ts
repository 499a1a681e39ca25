import type { Entry } from '@topasked/content'
import type { Element, ElementContent } from 'hast'
import { lines } from '../../render/html/element.ts'
import { plainAnswerHtml } from '../../render/html/plain-answer.ts'
import { toHtmlTree } from '../../render/html/to-html-tree.ts'
import { writeHtml } from '../../render/html/write-html.ts'
import { type Piece, pieceOf } from '../../render/html/written.ts'
import { storedQuestion, storeQuestion } from './confluence/stored-question.ts'
import type { ToStorage } from './confluence/to-storage.ts'
import { answerContext, type HtmlForm, type IntranetContext, type Profile } from './intranet-context.ts'
import { questionBlocks } from './question-blocks.ts'
import { withPicturesFrom } from './with-pictures-from.ts'
import { withTargets } from './with-targets.ts'

/**
 * A question in a form. When it is first asked for, it is written in all forms, and its trees are let go: kept for a
 * whole collection, they would take many times the memory of the texts.
 */
export function questionPiece(entry: Entry, intranet: IntranetContext, form: HtmlForm): Piece {
  const known = intranet.written.html.get(form)?.get(entry.id)
  if (known) return known
  writeQuestion(entry, intranet)
  const piece = intranet.written.html.get(form)?.get(entry.id)
  if (!piece) throw new Error(`the question ${entry.id} is not written as ${form}`)
  return piece
}

/** A question in storage format on a page with these anchors: its own anchor, and what expands. */
export function questionStored(
  entry: Entry,
  intranet: IntranetContext,
  anchorOf: ToStorage['anchorOf'],
): readonly Piece[] {
  const known = storedQuestion(entry, intranet, anchorOf)
  if (known) return known
  writeQuestion(entry, intranet)
  return storedQuestion(entry, intranet, anchorOf) ?? []
}

/** The blocks of an answer, sanitised; with class names or without. */
function answerElements(entry: Entry, intranet: IntranetContext, classes: boolean): Element[] {
  const { children } = toHtmlTree(entry.question, answerContext(intranet, entry.id, classes))
  return children.filter((child) => child.type === 'element')
}

function writeQuestion(entry: Entry, intranet: IntranetContext): void {
  const { siteUrl, written } = intranet
  const classed = answerElements(entry, intranet, true)
  const plainHtml = plainAnswerHtml(entry.question, answerContext(intranet, entry.id, false))
  const classedHtml = blocksHtml(classed)
  const within = (profile: Profile, html: string) => questionBlocks(entry, html, { ...intranet, profile })
  const set = (form: HtmlForm, piece: Piece) => written.html.get(form)?.set(entry.id, piece)
  // Only what has pictures looks different there.
  const preview = (of: Piece, profile: Profile, elements: () => readonly Element[]) => {
    if (!of.text.includes('<img')) return of
    const answer = withPicturesFrom(elements(), siteUrl, '../../../../')
    return pieceOf(blocksHtml(within(profile, blocksHtml(answer))))
  }
  const portable = pieceOf(blocksHtml(within('portable', plainHtml)))
  const details = pieceOf(blocksHtml(within('details', classedHtml)))
  const framed = withTargets(withPicturesFrom(classed, siteUrl, '../../../'))
  set('portable', portable)
  set(
    'portable preview',
    preview(portable, 'portable', () => answerElements(entry, intranet, false)),
  )
  set('details', details)
  set(
    'details preview',
    preview(details, 'details', () => classed),
  )
  set('page', pieceOf(blocksHtml(withTargets(within('page', blocksHtml(framed))))))
  set('element', pieceOf(blocksHtml(within('element', plainHtml))))
  storeQuestion(entry, intranet, classed, written.anchorOf)
}

const blocksHtml = (blocks: readonly ElementContent[]): string =>
  writeHtml({ type: 'root', children: lines(blocks) })
