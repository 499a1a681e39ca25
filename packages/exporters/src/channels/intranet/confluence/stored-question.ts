import type { Entry } from '@topasked/content'
import type { Element } from 'hast'
import { stringsFor } from '../../../language/index.ts'
import { permalink } from '../../../published/addresses.ts'
import { anchorOf as questionAnchor } from '../../../render/html/ids.ts'
import { notesOf } from '../../../render/html/notes.ts'
import { type Piece, pieceOf } from '../../../render/html/written.ts'
import type { SnippetContext } from '../snippet/snippet-context.ts'
import { anchor, macro, richBody, storage, writeStorage } from './storage.ts'
import { type ToStorage, toStorage } from './to-storage.ts'

interface StoredForm {
  /** The anchors that links to pages of the site lead to here. */
  readonly anchors: ReadonlyMap<string, string | undefined>
  /** The anchor of the question, and what expands. */
  readonly pieces: readonly [Piece, Piece]
}

interface Stored {
  /** Kept where another page may want other links. */
  readonly answer: readonly Element[] | undefined
  readonly forms: StoredForm[]
}

type Context = Pick<SnippetContext, 'corpus' | 'locale' | 'siteUrl'>
type AnchorOf = ToStorage['anchorOf']

/** The questions of one language in storage format: where their links lead depends on what else is on the page. */
export class StoredQuestions {
  readonly #context: Context
  readonly #byId = new Map<string, Stored>()
  readonly #anchorOf: AnchorOf

  /** @param anchorOf the anchors of the page that most questions are on first */
  constructor(context: Context, anchorOf: AnchorOf) {
    this.#context = context
    this.#anchorOf = anchorOf
  }

  /** The question on a page with these anchors; undefined until it was added. */
  get(entry: Entry, anchorOf: AnchorOf): StoredForm['pieces'] | undefined {
    const known = this.#byId.get(entry.id)
    const form = known?.forms.find(({ anchors }) =>
      [...anchors].every(([href, name]) => anchorOf(href) === name),
    )
    if (form || !known?.answer) return form?.pieces
    const made = storedForm(entry, this.#context, known.answer, anchorOf)
    known.forms.push(made)
    return made.pieces
  }

  add(entry: Entry, answer: readonly Element[]): void {
    const form = storedForm(entry, this.#context, answer, this.#anchorOf)
    const fixed = form.anchors.size === 0
    this.#byId.set(entry.id, { answer: fixed ? undefined : answer, forms: [form] })
  }
}

function storedForm(
  entry: Entry,
  context: Context,
  answer: readonly Element[],
  anchorOf: AnchorOf,
): StoredForm {
  const { corpus, locale, siteUrl } = context
  const anchors = new Map<string, string | undefined>()
  const asked = (href: string) => {
    const name = anchorOf(href)
    if (href.startsWith(siteUrl)) anchors.set(href, name)
    return name
  }
  const notes = notesOf(corpus, entry, locale).map(({ kind, text }) =>
    kind === 'holds-until'
      ? storage('p', {}, macro('status', { colour: 'Yellow', title: text }))
      : storage('p', {}, storage('em', {}, text)),
  )
  const address = permalink(corpus, locale, entry.id)
  const strings = stringsFor(corpus, locale)
  const [before = '', after = ''] = strings
    .labelled({ label: strings.permanentAddress, text: '\0' })
    .split('\0')
  const link = storage('p', {}, before, storage('a', { href: address }, address), after)
  const body = richBody([...notes, ...toStorage(answer, { anchorOf: asked }), link])
  const nodes = [
    anchor(questionAnchor(entry.id)),
    macro('expand', { title: entry.question.title }, body),
  ] as const
  return { anchors, pieces: [pieceOf(writeStorage(nodes[0])), pieceOf(writeStorage(nodes[1]))] }
}
