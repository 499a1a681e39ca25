import type { Entry } from '@topasked/content'
import type { Element, ElementContent } from 'hast'
import { lines } from '../../../render/html/element.ts'
import { plainAnswerHtml } from '../../../render/html/plain-answer.ts'
import { toHtmlTree } from '../../../render/html/to-html-tree.ts'
import { writeHtml } from '../../../render/html/write-html.ts'
import { type Piece, pieceOf } from '../../../render/html/written.ts'
import { StoredQuestions } from '../confluence/stored-question.ts'
import type { ToStorage } from '../confluence/to-storage.ts'
import { questionBlocks } from './question-blocks.ts'
import { questionText } from './question-text.ts'
import { answerContext, type SnippetContext } from './snippet-context.ts'
import type { SnippetForm } from './snippet-form.ts'
import { withPicturesFrom } from './with-pictures-from.ts'
import { withTargets } from './with-targets.ts'

/** What the snippets of one language are made with. */
export interface IntranetContext extends SnippetContext {
  readonly questions: WrittenQuestions
}

/**
 * The questions of one language as snippets hold them. A question is in several snippets and forms: when it is first
 * asked for, it is written in all of them, and its trees are let go. Kept for a whole collection, they would take many
 * times the memory of the texts.
 */
export class WrittenQuestions {
  readonly #context: SnippetContext
  readonly #html: ReadonlyMap<SnippetForm, Map<string, Piece>>
  readonly #stored: StoredQuestions
  readonly #texts = new Map<string, Piece>()

  /** @param anchorOf the anchors of the snippet with everything, which is the one most questions are in first */
  constructor(context: SnippetContext, forms: readonly SnippetForm[], anchorOf: ToStorage['anchorOf']) {
    this.#context = context
    this.#html = new Map(forms.map((form) => [form, new Map()]))
    this.#stored = new StoredQuestions(context, anchorOf)
  }

  /** A question as HTML in one of the forms. */
  html(entry: Entry, form: SnippetForm): Piece {
    const written = this.#html.get(form)
    if (!written?.has(entry.id)) this.#write(entry)
    const piece = written?.get(entry.id)
    if (!piece) throw new TypeError(`the question ${entry.id} is asked for in a form that no profile names`)
    return piece
  }

  /** A question in storage format on a page with these anchors: its own anchor, and what expands. */
  stored(entry: Entry, anchorOf: ToStorage['anchorOf']): readonly Piece[] {
    const known = this.#stored.get(entry, anchorOf)
    if (known) return known
    this.#write(entry)
    return this.#stored.get(entry, anchorOf) ?? []
  }

  /** A question as plain text. */
  text(entry: Entry): Piece {
    const known = this.#texts.get(entry.id) ?? pieceOf(questionText(entry, this.#context))
    this.#texts.set(entry.id, known)
    return known
  }

  /** Lets go of a form that nothing will ask for any more. */
  forget(form: SnippetForm): void {
    this.#html.get(form)?.clear()
  }

  #write(entry: Entry): void {
    const classed = this.#elements(entry, true)
    const classedHtml = blocksHtml(classed)
    const plainHtml = plainAnswerHtml(entry.question, answerContext(this.#context, entry.id, false))
    const answerIn = ({ answers, pictures, framed }: SnippetForm): string => {
      if (pictures === undefined && !framed) return answers === 'classed' ? classedHtml : plainHtml
      const elements = answers === 'classed' ? classed : this.#elements(entry, false)
      const placed =
        pictures === undefined ? elements : withPicturesFrom(elements, this.#context.siteUrl, pictures)
      return blocksHtml(framed ? withTargets(placed) : placed)
    }
    for (const [form, pieces] of this.#html) {
      const same = form.sameWithoutPictures && this.#html.get(form.sameWithoutPictures)?.get(entry.id)
      if (same && !same.text.includes('<img')) {
        pieces.set(entry.id, same)
        continue
      }
      const blocks = questionBlocks(entry, answerIn(form), this.#context, form.markup)
      pieces.set(entry.id, pieceOf(blocksHtml(form.framed ? withTargets(blocks) : blocks)))
    }
    this.#stored.add(entry, classed)
  }

  /** The blocks of an answer, sanitised; with class names or without. */
  #elements(entry: Entry, classes: boolean): Element[] {
    const { children } = toHtmlTree(entry.question, answerContext(this.#context, entry.id, classes))
    return children.filter((child) => child.type === 'element')
  }
}

const blocksHtml = (blocks: readonly ElementContent[]): string =>
  writeHtml({ type: 'root', children: lines(blocks) })
