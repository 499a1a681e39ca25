import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Output } from './read-outputs.ts'

interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

interface Page {
  /** Words of a marked piece of the page by its id. */
  readonly pieces: ReadonlyMap<string, string>
  /** Address of a link by the id of its annotation. */
  readonly addresses: ReadonlyMap<string, string>
}

interface Part {
  words: string
  links: { readonly words: string; readonly url: string }[]
}

export interface ReadHandout {
  /** Everything that is printed, page by page, without white space. */
  readonly printed: string
  /** The questions in reading order by their titles, without white space; notes at the foot and marks left out. */
  readonly questions: ReadonlyMap<string, Output>
}

const squeeze = (text: string) => text.replace(/[\s\u2060]/gu, '')

function wordsOf(node: StructNode, page: Page): string {
  if (node.role === 'Note' || node.role === 'Lbl') return ''
  const own = node.type === 'content' ? (page.pieces.get(node.id ?? '') ?? '') : ''
  return own + (node.children ?? []).map((child) => wordsOf(child, page)).join('')
}

function linksIn(node: StructNode, page: Page): Part['links'] {
  const children = node.children ?? []
  const inner = children.flatMap((child) => linksIn(child, page))
  if (node.role !== 'Link') return inner
  const url = children.map(({ id }) => page.addresses.get(id ?? '')).find((address) => address !== undefined)
  return url === undefined ? inner : [...inner, { words: wordsOf(node, page), url }]
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function readPage(
  pdf: PdfPage,
): Promise<Page & { readonly printed: string; readonly tree: StructNode }> {
  const pieces = new Map<string, string>()
  const open: string[] = []
  let printed = ''
  const { items } = await pdf.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((name) => name !== '') ?? ''
      printed += squeeze(item.str)
      pieces.set(id, (pieces.get(id) ?? '') + squeeze(item.str))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  const annotations: { id: string; url?: string }[] = await pdf.getAnnotations()
  const addresses = annotations.flatMap(({ id, url }) => (url === undefined ? [] : [[id, url] as const]))
  return { pieces, addresses: new Map(addresses), printed, tree: await pdf.getStructTree() }
}

/** What a reader and a screen reader find in a handout. Its questions are the headings of the second level. */
export async function readHandout(bytes: Uint8Array): Promise<ReadHandout> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  const document = await task.promise
  const questions = new Map<string, Part>()
  let current: Part | undefined
  let printed = ''
  for (let number = 1; number <= document.numPages; number++) {
    const page = await readPage(await document.getPage(number))
    printed += page.printed
    for (const block of page.tree.children?.flatMap(({ children }) => children ?? []) ?? []) {
      const words = wordsOf(block, page)
      if (block.role === 'H1') current = undefined
      if (block.role === 'H2') {
        current = { words: '', links: [] }
        questions.set(words, current)
      }
      if (!current) continue
      current.words += words
      current.links.push(...linksIn(block, page))
    }
  }
  await task.destroy()
  return { printed, questions }
}
