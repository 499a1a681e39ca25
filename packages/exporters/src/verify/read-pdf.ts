import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { readBlocks } from './read-structure.ts'
import type { StructNode, StructPage } from './struct-page.ts'

/** A heading, a paragraph, a list, a table … in reading order, with marks. */
export interface PdfBlock {
  /** 1 to 6 for headings, 0 for anything else. */
  readonly level: number
  /** The page it begins on, from 1. */
  readonly page: number
  readonly text: string
}

export interface ReadPdf {
  readonly pages: number
  readonly title: string
  readonly blocks: readonly PdfBlock[]
  /** Footnotes by the number that is printed. */
  readonly notes: ReadonlyMap<number, string>
  /** The footnotes of each page alone: in a document of several, their numbers begin anew. */
  readonly pageNotes: readonly ReadonlyMap<number, string>[]
}

type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>

async function readPage(pdf: PdfPage): Promise<StructPage & { readonly tree: StructNode | null }> {
  const pieces = new Map<string, string>()
  const open: string[] = []
  const { items } = await pdf.getTextContent({ includeMarkedContent: true, disableNormalization: true })
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((name) => name !== '') ?? ''
      pieces.set(id, `${pieces.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? '')
  }
  const annotations: { id: string; url?: string; unsafeUrl?: string; dest?: unknown }[] =
    await pdf.getAnnotations()
  const addresses = annotations.flatMap(({ id, url, unsafeUrl, dest }) => {
    const address = unsafeUrl ?? url ?? (typeof dest === 'string' ? `#${dest}` : undefined)
    return address === undefined ? [] : [[id, address] as const]
  })
  return { pieces, addresses: new Map(addresses), tree: await pdf.getStructTree() }
}

/**
 * What a screen reader finds in a PDF, through its structure tree: what is drawn but not in the tree (running heads)
 * is not read. Throws what pdf.js throws when the file is no PDF.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  try {
    const document = await task.promise
    const { info } = await document.getMetadata()
    const notes = new Map<number, string>()
    const pageNotes: Map<number, string>[] = []
    const blocks: PdfBlock[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await readPage(await document.getPage(number))
      const own = new Map<number, string>()
      if (page.tree) {
        blocks.push(...readBlocks(page.tree, page, number, notes))
        readBlocks(page.tree, page, number, own)
      }
      pageNotes.push(own)
    }
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title : ''
    return { pages: document.numPages, title, blocks, notes, pageNotes }
  } finally {
    await task.destroy()
  }
}

/** The number of pages. Throws what pdf.js throws when the file is no PDF. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
  try {
    return (await task.promise).numPages
  } finally {
    await task.destroy()
  }
}
