import { type Callout, inLocale, type Only, pictureIn, pictureSize, type Unresolved } from '@topasked/content'
import type { FootnoteDefinition, Image, Link, List, Nodes, Paragraph, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import { plainStringsFor, type Strings } from '../../language/index.ts'
import { type AnswerPlace, isSpelledOut, linkTarget, spelled } from './link-target.ts'
import type { Medium } from './medium.ts'
import { placeNotes } from './place-notes.ts'
import {
  type AnswerToken,
  link,
  picture,
  SPACE,
  script,
  type TokenKind,
  type TokenOf,
  words,
  wordsIn,
} from './token.ts'

/** The answer as a medium has to tell it, from the content alone. @throws on a node that nobody knows. */
export function expectedAnswer(place: AnswerPlace, medium: Medium): AnswerToken[] {
  return new ExpectedAnswer(place, medium).tokens()
}

/** Pictures up to this height stay in a line that has words: CSS pixels. */
const ICON_HEIGHT = 40

class ExpectedAnswer {
  readonly #place: AnswerPlace
  readonly #medium: Medium
  /** Language of the words that a channel adds. */
  readonly #locale: string
  readonly #strings: Strings
  readonly #definitions = new Map<string, FootnoteDefinition>()
  /** Footnotes in the order in which they are referred to. */
  readonly #order: string[] = []

  constructor(place: AnswerPlace, medium: Medium) {
    this.#place = place
    this.#medium = medium
    this.#locale = medium.lasting ? place.question.locale : place.locale
    this.#strings = plainStringsFor(place.corpus, this.#locale)
    visit(place.question.tree, 'footnoteDefinition', (node) => {
      if (!this.#definitions.has(node.identifier)) this.#definitions.set(node.identifier, node)
    })
  }

  tokens(): AnswerToken[] {
    const body = this.#all(this.#place.question.tree.children)
    const notes = new Map<number, AnswerToken[]>()
    // Footnotes may refer to others: the list grows while they are told.
    for (let index = 0; index < this.#order.length; index += 1)
      notes.set(index + 1, this.#all(this.#definitions.get(this.#order[index] ?? '')?.children ?? []))
    const everywhere = this.#medium.footnotes === 'everywhere'
    if (everywhere || this.#medium.footnotes === 'in place') return placeNotes(body, notes, { everywhere })
    const titled = this.#medium.footnotes === 'titled'
    const title = titled ? [...this.#show({ kind: 'heading' }), words(this.#strings.footnotes)] : []
    const below = [...notes].flatMap(([number, note]) => [
      SPACE,
      ...this.#show({ kind: titled ? 'step' : 'note', number }),
      SPACE,
      ...note,
    ])
    return notes.size === 0 ? body : [...body, SPACE, ...title, ...below]
  }

  #all(nodes: readonly Nodes[]): AnswerToken[] {
    return nodes.flatMap((node) => this.#one(node))
  }

  #block(...tokens: AnswerToken[]): AnswerToken[] {
    return [SPACE, ...tokens, SPACE]
  }

  /** A token as the medium shows it. */
  #show<K extends TokenKind>(token: TokenOf<K>): AnswerToken[] {
    const shown = this.#medium.shows[token.kind]
    if (shown === 'nothing') return []
    const made = shown === 'token' ? (token as AnswerToken) : shown(token, this.#strings)
    return [typeof made === 'string' ? words(made) : made]
  }

  #one(node: Nodes): AnswerToken[] {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [words(node.value)]
      case 'emphasis':
      case 'strong':
      case 'keyboard':
        return this.#all(node.children)
      case 'subscript':
      case 'superscript':
        return this.#show(script(node.type === 'superscript' ? 'above' : 'below', this.#all(node.children)))
      case 'delete': {
        const edge = (edge: 'start' | 'end') => this.#show({ kind: 'deletion', edge })
        return [...edge('start'), ...this.#all(node.children), ...edge('end')]
      }
      case 'break':
      case 'footnoteDefinition':
        return [SPACE]
      case 'footnoteReference':
        if (!this.#order.includes(node.identifier)) this.#order.push(node.identifier)
        return this.#show({ kind: 'note', number: this.#order.indexOf(node.identifier) + 1 })
      case 'link':
        return this.#link(node)
      case 'image':
        return this.#picture(node)
      case 'paragraph':
        return this.#block(...(this.#medium.lasting ? this.#figures(node) : this.#all(node.children)))
      case 'heading':
        return this.#block(...this.#show({ kind: 'heading' }), ...this.#all(node.children))
      case 'code':
        return this.#block(...this.#show({ kind: 'code' }), words(node.value))
      case 'blockquote':
        return this.#block(...this.#show({ kind: 'callout' }), ...this.#all(node.children))
      case 'thematicBreak':
        return this.#block(...this.#show({ kind: 'rule' }))
      case 'list':
        return this.#block(...this.#list(node))
      case 'table':
        return this.#medium.tables === 'cells' ? this.#cells(node) : this.#sentences(node)
      case 'details': {
        const [before = '', after = ''] = this.#strings.labelled({ label: '\0', text: '' }).split('\0')
        const label = this.#medium.colons
          ? [words(before), ...this.#all(node.title), words(after)]
          : this.#all(node.title)
        return this.#block(...this.#show({ kind: 'callout' }), ...label, SPACE, ...this.#all(node.children))
      }
      case 'callout':
        return this.#callout(node)
      case 'only':
        return this.#only(node)
      case 'variants':
        return this.#all(node.children)
      default:
        throw this.#unknown(node)
    }
  }

  /** Only of what no answer holds, or holds only inside of something else: the compiler names any other type. */
  #unknown({
    type,
    position,
  }: Extract<Nodes, { type: Unresolved | 'root' | 'listItem' | 'tableRow' | 'tableCell' }>) {
    const { line, column } = position?.start ?? { line: 1, column: 1 }
    const { path } = this.#place.question.file
    return new Error(`${path}:${line}:${column}: there is no meaning defined for the node type ${type}`)
  }

  #picture(node: Image): AnswerToken[] {
    const asset = this.#place.corpus.assets.get(node.data?.asset ?? '')
    return this.#show(picture(node.alt ?? '', asset?.sha256, asset && pictureSize(node, asset).width))
  }

  /** A picture among words becomes a figure, with its title and its address below, unless it is as small as a letter. */
  #figures({ children }: Paragraph): AnswerToken[] {
    const isWord = (node: Nodes) =>
      node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')
    const alone = children.filter(isWord).every((child) => pictureIn(child))
    return children.flatMap((child) => {
      const image = pictureIn(child)
      const asset = image && this.#place.corpus.assets.get(image.data?.asset ?? '')
      const height = asset && pictureSize(image, asset).height
      if (!image || (height !== undefined && height <= ICON_HEIGHT && !alone)) return this.#one(child)
      const address = child.type === 'link' ? this.#link({ ...child, children: [] }) : []
      return this.#block(...this.#picture(image), words(image.title ?? ''), SPACE, ...address)
    })
  }

  /** Words that lead to an address, the address where readers see it, and what has to be known of the page. */
  #link(node: Link): AnswerToken[] {
    const { to, page, isOwn, isClosed } = linkTarget(node, this.#place, this.#medium)
    const { signIn, pdf } = this.#strings
    const shown = this.#all(node.children)
    if (page !== undefined) {
      const where = this.#medium.pages && !isOwn ? ` ${pdf.onPage({ page: String(page) })}` : ''
      return [...shown, link(to), words(where)]
    }
    const remark = words(isClosed ? signIn.replace(/^(?!（)/u, ' ') : '')
    switch (this.#medium.addresses) {
      case 'linked':
        return [...shown, ...this.#show(link(to)), remark]
      case 'bracketed': {
        const told = wordsIn(shown)
        const known = [to, to.replace(/^(?:mailto:|tel:|https:\/\/)/u, '')].includes(told)
        return [...shown, words(told === '' ? to : known ? '' : ` (${to})`), remark]
      }
      case 'printed': {
        const inside = node.children.length === 0 ? [words(spelled(to))] : shown
        const text = textOf(node)
        const printed =
          text === '' || isSpelledOut(text, to) ? [] : [words(` (${spelled(to)}`), link(to), words(')')]
        return [...inside, link(to), remark, ...printed]
      }
    }
  }

  #list({ ordered, start, children }: List): AnswerToken[] {
    return children.flatMap(({ checked, children: inside }, index) => {
      const mark = ordered
        ? this.#show({ kind: 'step', number: (start ?? 1) + index })
        : this.#show({ kind: 'item' })
      const hasBox = typeof checked === 'boolean' && !(ordered && this.#medium.lasting)
      const box = hasBox ? [words(checked ? '☑ ' : '☐ ')] : []
      return [...mark, ...box, ...this.#all(inside), SPACE]
    })
  }

  #cells({ align, children: rows }: Table): AnswerToken[] {
    return rows.flatMap(({ children: cells }) => {
      const columns = Math.max(align?.length ?? 0, cells.length)
      const told = Array.from({ length: columns }, (_, column) => [
        ...this.#show({ kind: 'cell' }),
        ...this.#all(cells[column]?.children ?? []),
        SPACE,
      ])
      return [...this.#show({ kind: 'row' }), ...told.flat()]
    })
  }

  /** One line a row, each cell with the heading of its column. */
  #sentences({ children }: Table): AnswerToken[] {
    const { labelled } = this.#strings
    const texts = children.map((row) => row.children.map((cell) => wordsIn(this.#all(cell.children)).trim()))
    const [head = [], ...rows] = texts
    const named = rows.map((row) =>
      row.map((cell, column) =>
        cell !== '' && head[column] ? labelled({ label: head[column], text: cell }) : cell,
      ),
    )
    const lines = (rows.length === 0 ? [head] : named).map((line) => line.filter((cell) => cell !== ''))
    return this.#block(words(lines.map((line) => line.join('; ')).join(' ')))
  }

  #callout({ kind, title, children }: Callout): AnswerToken[] {
    const { callout, labelled } = this.#strings
    const [before = '', after = ''] = labelled({ label: callout[kind], text: '\0' }).split('\0')
    const label =
      title.length > 0
        ? [words(before), ...this.#all(title), words(after)]
        : [words(this.#medium.colons ? `${before}${after}` : callout[kind])]
    return this.#block(...this.#show({ kind: 'callout' }), ...label, SPACE, ...this.#all(children))
  }

  #only({ channels, audience, children }: Only): AnswerToken[] {
    const { corpus, channel } = this.#place
    if (channels && !channels.includes(channel)) return []
    if (!audience) return this.#block(...this.#all(children))
    const { onlyFor, labelled } = this.#strings
    const nameOf = (group: string) => {
      const names = corpus.catalog.audience[group] ?? { [this.#locale]: group }
      return inLocale(corpus, names, this.#locale).text
    }
    const label = onlyFor({ groups: audience.map(nameOf) })
    const told = words(this.#medium.colons ? labelled({ label, text: '' }) : label)
    return this.#block(...this.#show({ kind: 'callout' }), told, SPACE, ...this.#all(children))
  }
}
