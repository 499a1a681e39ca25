import type { Callout, Only } from '@topasked/content'
import type { Image, Link, List, Nodes, Paragraph, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { type Strings, stringsFor } from '../../language/index.ts'
import { MARKS } from '../marks.ts'
import { definitionsIn, groupsOf, isShownIn } from './parts.ts'
import { pageOf, type Telling } from './telling.ts'

export interface Printed extends Telling {
  /** Page of a question that the document has; undefined where it has not. */
  readonly pageIn: (id: string) => number | undefined
}

/** The answer as paper has to say it: every address printed, footnotes numbered from 1 and told after the answer. */
export function printedAnswer(printed: Printed): { readonly body: string; readonly notes: string } {
  const answer = new PrintedAnswer(printed)
  const body = answer.all(printed.question.tree.children)
  return { body, notes: answer.notes() }
}

/** Pictures up to this height stay in a line that has words: CSS pixels. */
const ICON_HEIGHT = 40

/** The address as people write it down. */
const spelled = (url: string): string => url.replace(/^(?:mailto|tel):/iu, '')

function tells(text: string, url: string): boolean {
  const bare = (value: string) =>
    spelled(value.trim())
      .replace(/^https?:\/\//iu, '')
      .replace(/\/$/u, '')
  const digits = (value: string) => value.replace(/[^0-9+]/gu, '')
  return bare(text) === bare(url) || (url.startsWith('tel:') && digits(text) === digits(url))
}

class PrintedAnswer {
  readonly #printed: Printed
  readonly #strings: Strings
  /** What each footnote says, by what it is about, in the order of their numbers. */
  readonly #notes = new Map<string, () => string>()
  /** No footnotes here: the address stands in brackets. */
  #inline = false

  constructor(printed: Printed) {
    this.#printed = printed
    this.#strings = stringsFor(printed.question.locale)
  }

  all(nodes: readonly Nodes[]): string {
    return nodes.map((node) => this.#one(node)).join('')
  }

  notes(): string {
    let text = ''
    let number = 0
    // A footnote may have footnotes: the map grows while it is told.
    for (const tell of this.#notes.values()) {
      number += 1
      text += `${MARKS.note(number)}${tell()}`
    }
    return text
  }

  #without<T>(tell: () => T): T {
    const before = this.#inline
    this.#inline = true
    const told = tell()
    this.#inline = before
    return told
  }

  #note(key: string, tell: () => string): string {
    if (!this.#notes.has(key)) this.#notes.set(key, tell)
    return MARKS.note([...this.#notes.keys()].indexOf(key) + 1)
  }

  #one(node: Nodes): string {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value
      case 'code':
        return ` ${node.value} `
      case 'break':
      case 'footnoteDefinition':
      case 'thematicBreak':
        return ' '
      case 'emphasis':
      case 'strong':
      case 'delete':
        return this.all(node.children)
      case 'footnoteReference':
        return this.#footnote(node.identifier)
      case 'link':
        return this.#link(node)
      case 'image':
        return MARKS.picture(node.alt ?? '')
      case 'paragraph':
        return ` ${this.#paragraph(node)} `
      case 'list':
        return ` ${this.#list(node)} `
      case 'table':
        return this.#table(node)
      case 'callout':
        return ` ${this.#callout(node)} `
      case 'only':
        return this.#only(node)
      default:
        return ` ${'children' in node ? this.all(node.children) : ''} `
    }
  }

  #footnote(identifier: string): string {
    const definition = definitionsIn(this.#printed.question.tree).get(identifier)
    return this.#note(`footnote ${identifier}`, () =>
      this.#without(() => this.all(definition?.children ?? [])),
    )
  }

  /** A picture among words becomes a figure, with its title and its address below, unless it is as small as a letter. */
  #paragraph({ children }: Paragraph): string {
    const words = (node: Nodes) =>
      node.type !== 'break' && !(node.type === 'text' && node.value.trim() === '')
    const pictureIn = (node: Nodes): Image | undefined => {
      if (node.type === 'image') return node
      const [first, ...more] = node.type === 'link' ? node.children : []
      return first?.type === 'image' && more.length === 0 ? first : undefined
    }
    const alone = children.filter(words).every((child) => pictureIn(child))
    return children
      .map((child) => {
        const image = pictureIn(child)
        const height = image && this.#printed.corpus.assets.get(image.data?.asset ?? '')?.height
        if (!image || (height !== undefined && height <= ICON_HEIGHT && !alone)) return this.#one(child)
        const link = child.type === 'link' ? this.#link({ ...child, children: [] }) : ''
        return ` ${MARKS.picture(image.alt ?? '')}${image.title ?? ''} ${link} `
      })
      .join('')
  }

  #link(node: Link): string {
    const target = node.data?.target
    const { corpus, pageIn } = this.#printed
    const text = textOf(node)
    const page = target?.kind === 'question' ? pageIn(target.id) : undefined
    if (target?.kind === 'question' && page !== undefined) {
      return `${this.all(node.children)}${MARKS.link(`#question-${this.#printed.locale}-${target.id}`)} ${this.#strings.pdf.onPage(String(page))}`
    }
    const url =
      target?.kind === 'question' ? pageOf(this.#printed, corpus.catalog.siteUrl, target.id) : node.url
    const signIn =
      target?.kind === 'registry' && target.access === 'sign-in' ? ` ${this.#strings.signIn}` : ''
    const shown = text === '' && node.children.length === 0 ? spelled(url) : this.all(node.children)
    const link = `${shown}${MARKS.link(url)}${signIn}`
    if (text === '' || tells(text, url)) return link
    const address = `${spelled(url)}${MARKS.link(url)}`
    return this.#inline
      ? `${link} (${address})`
      : `${link}${this.#note(`address ${spelled(url)}`, () => address)}`
  }

  #list({ ordered, start, children }: List): string {
    return children
      .map((item, index) => {
        const box = typeof item.checked === 'boolean' && !ordered ? (item.checked ? '☑' : '☐') : ''
        return `${ordered ? MARKS.step((start ?? 1) + index) : MARKS.bullet}${box}${this.all(item.children)}`
      })
      .join('')
  }

  #table({ children: [head, ...rows] }: Table): string {
    const columns = head?.children.length ?? 0
    const tell = (row: Table['children'][number] | undefined): string =>
      Array.from(
        { length: columns },
        (_, column) => MARKS.cell + this.all(row?.children[column]?.children ?? []),
      ).join('')
    return [this.#without(() => tell(head)), ...rows.map(tell)]
      .map((cells) => `${MARKS.row}${cells}`)
      .join('')
  }

  #callout(node: Callout): string {
    const title = this.all(node.title)
    const label = this.#strings.callout[node.kind]
    return `${label}${title === '' ? '' : `${this.#strings.pdf.colon}${title}`} ${this.all(node.children)}`
  }

  #only(node: Only): string {
    if (!isShownIn(node, 'pdf')) return ''
    const { corpus, question } = this.#printed
    const label = node.audience ? groupsOf(corpus, node.audience, question.locale) : ''
    return ` ${label} ${this.all(node.children)} `
  }
}
