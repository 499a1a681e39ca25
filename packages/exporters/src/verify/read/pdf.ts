import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { AnswerToken } from '../answer/token.ts'
import { actualTexts } from './actual-texts.ts'
import { joinLines } from './join-lines.ts'
import { joinPages } from './join-pages.ts'
import {
  listedAddresses,
  type PdfBlock,
  readBlocks,
  type StructNode,
  type StructPage,
} from './pdf-structure.ts'

export interface ReadPdf {
  readonly pages: number
  readonly blocks: readonly PdfBlock[]
  /** Footnotes and listed addresses by the number that is printed. */
  readonly notes: ReadonlyMap<number, readonly AnswerToken[]>
}

type PdfDocument = Awaited<ReturnType<typeof getDocument>['promise']>
type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>

/** `actual` are the texts that the page's marked content stands for, in its order. */
async function readPage(
  pdf: PdfPage,
  actual: ReadonlyArray<string | undefined>,
): Promise<Omit<StructPage, 'listed'> & { readonly tree: StructNode | null }> {
  const pieces = new Map<string, string>()
  const open: { readonly id: string; readonly text: string | undefined }[] = []
  const add = (text: string): void => {
    const id = open.findLast((one) => one.id !== '')?.id ?? ''
    pieces.set(id, `${pieces.get(id) ?? ''}${text}`)
  }
  const { items } = await pdf.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  const begun = items.filter((item) => 'type' in item && item.type !== 'endMarkedContent').length
  const texts = [...(begun === actual.length ? actual : [])]
  for (const item of items) {
    if ('str' in item) {
      // What stands for itself, and the end of a line, which belongs to none of it.
      const stands = open.every(({ text }) => text === undefined)
      add(`${stands ? item.str : ''}${item.hasEOL ? '\n' : ''}`)
    } else if (item.type === 'endMarkedContent') open.pop()
    else {
      const text = texts.shift()
      open.push({ id: item.id ?? '', text })
      if (text !== undefined) add(text)
    }
  }
  const annotations: { id: string; url?: string; unsafeUrl?: string; dest?: unknown }[] =
    await pdf.getAnnotations()
  const addresses = annotations.flatMap(({ id, url, unsafeUrl, dest }) => {
    const address = unsafeUrl ?? url ?? (typeof dest === 'string' ? `#${dest}` : undefined)
    return address === undefined ? [] : [[id, address] as const]
  })
  return { pieces, addresses: new Map(addresses), tree: await pdf.getStructTree() }
}

async function withDocument<T>(
  bytes: Uint8Array,
  use: (document: PdfDocument) => Promise<T> | T,
): Promise<T> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

/**
 * What a screen reader finds in a PDF, through its structure tree: what is drawn but not in the tree (running heads)
 * is not read. @throws what pdf.js throws when the file is no PDF.
 */
export function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  return withDocument(bytes, async (document) => {
    const notes = new Map<number, AnswerToken[]>()
    const blocks: PdfBlock[] = []
    const pages: Awaited<ReturnType<typeof readPage>>[] = []
    const actual = actualTexts(bytes)
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(await readPage(await document.getPage(number), actual[number - 1] ?? []))
    const pieces = new Map(pages.flatMap((page) => [...page.pieces]))
    const addresses = new Map(pages.flatMap((page) => [...page.addresses]))
    const trees = joinPages(pages.map(({ tree }) => tree))
    const listed = new Map(
      trees.flatMap((tree) => (tree ? listedAddresses(tree, { pieces, addresses }) : [])),
    )
    trees.forEach((tree, index) => {
      if (tree) blocks.push(...readBlocks(tree, { pieces, addresses, listed }, index + 1, notes))
    })
    const joined = [...notes].map(([number, tokens]) => [number, joinLines(tokens)] as const)
    return { pages: document.numPages, blocks, notes: new Map(joined) }
  })
}

/** The number of pages. @throws what pdf.js throws when the file is no PDF. */
export const countPages = (bytes: Uint8Array): Promise<number> =>
  withDocument(bytes, ({ numPages }) => numPages)
