import type { Callout, Only } from '@topasked/content'
import type { Image, Link, List, ListItem, Nodes, Table } from 'mdast'
import { stringsFor } from '../../language/index.ts'
import { MARKS } from '../marks.ts'
import { definitionsIn, groupsOf, isShownIn, signInWords } from './parts.ts'
import { pageOf, type Telling } from './telling.ts'

/** The answer as HTML has to say it, with marks; written from the content alone. */
export function markedAnswer(telling: Telling): string {
  const { body, notes } = markedParts(telling)
  return notes === '' ? body : `${body} ${stringsFor(telling.locale).footnotes} ${notes}`
}

/** The answer and its footnotes, which Markdown has without a heading. */
export function markedParts(telling: Telling): { readonly body: string; readonly notes: string } {
  const answer = new MarkedAnswer(telling)
  const body = answer.all(telling.question.tree.children)
  return { body, notes: answer.notes() }
}

class MarkedAnswer {
  readonly #telling: Telling
  readonly #order: string[] = []

  constructor(telling: Telling) {
    this.#telling = telling
  }

  all(nodes: readonly Nodes[]): string {
    return nodes.map((node) => this.#one(node)).join('')
  }

  /** Footnotes in the order in which they are referred to; they may refer to others. */
  notes(): string {
    const definitions = definitionsIn(this.#telling.question.tree)
    let notes = ''
    for (let index = 0; index < this.#order.length; index += 1) {
      notes += `${MARKS.step(index + 1)}${this.all(definitions.get(this.#order[index] ?? '')?.children ?? [])}`
    }
    return notes
  }

  #one(node: Nodes): string {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value
      case 'code':
        return ` ${node.value} `
      case 'footnoteDefinition':
      case 'thematicBreak':
      case 'break':
        return ' '
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.all(node.children)
      case 'footnoteReference':
        if (!this.#order.includes(node.identifier)) this.#order.push(node.identifier)
        return MARKS.note(this.#order.indexOf(node.identifier) + 1)
      case 'link':
        return this.#link(node)
      case 'image':
        return this.#image(node)
      case 'list':
        return ` ${node.children.map((item, index) => this.#item(item, index, node)).join('')} `
      case 'table':
        return this.#table(node)
      case 'callout':
        return this.#callout(node)
      case 'only':
        return this.#only(node)
      default:
        return ` ${'children' in node ? this.all(node.children) : ''} `
    }
  }

  #link(node: Link): string {
    const target = node.data?.target
    const { siteUrl } = this.#telling
    const fragment =
      target?.kind === 'question' && target.fragment !== undefined
        ? `#topasked-${target.id}--${target.fragment}`
        : ''
    const url =
      target?.kind === 'question' ? `${pageOf(this.#telling, siteUrl, target.id)}${fragment}` : node.url
    const signIn = target?.kind === 'registry' && target.access === 'sign-in'
    return `${this.all(node.children)}${MARKS.link(url)}${signIn ? signInWords(this.#telling.locale) : ''}`
  }

  #image(node: Image): string {
    const asset = this.#telling.corpus.assets.get(node.data?.asset ?? '')
    return MARKS.picture(node.alt ?? '', asset?.sha256)
  }

  #item(item: ListItem, index: number, list: List): string {
    const box = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : ''
    const mark = list.ordered ? MARKS.step((list.start ?? 1) + index) : MARKS.bullet
    return `${mark}${box}${this.all(item.children)}`
  }

  #table({ align, children: rows }: Table): string {
    return rows
      .map((row) => {
        const columns = Math.max(align?.length ?? 0, row.children.length)
        const cells = Array.from({ length: columns }, (_, column) =>
          this.all(row.children[column]?.children ?? []),
        )
        return MARKS.row + cells.map((cell) => `${MARKS.cell}${cell} `).join('')
      })
      .join('')
  }

  #callout(node: Callout): string {
    const title = this.all(node.title)
    const { callout, pdf } = stringsFor(this.#telling.locale)
    const label = `${callout[node.kind]}${title === '' ? '' : `${pdf.colon}${title}`}`
    return ` ${label} ${this.all(node.children)} `
  }

  #only(node: Only): string {
    const { corpus, channel, locale } = this.#telling
    if (!isShownIn(node, channel)) return ''
    const label = node.audience ? groupsOf(corpus, node.audience, locale) : ''
    return ` ${label} ${this.all(node.children)} `
  }
}
