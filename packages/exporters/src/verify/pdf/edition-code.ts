import { select } from 'hast-util-select'
import type { VerifyContext } from '../check/context.ts'
import type { PrintedDocument } from '../content/editions.ts'
import type { PublishedTree } from '../published-tree.ts'
import { attributeOf, parseHtml } from '../read/html-tree.ts'
import { type ReadPdf, readPdf } from '../read/pdf.ts'

const read = new WeakMap<PublishedTree, Map<string, Promise<ReadPdf>>>()

/** A document of the tree, read once however many checks want it. */
export function documentAt(path: string, tree: PublishedTree): Promise<ReadPdf> {
  const known = read.get(tree) ?? new Map<string, Promise<ReadPdf>>()
  read.set(tree, known)
  const found = known.get(path) ?? tree.read(path).then(readPdf)
  known.set(path, found)
  return found
}

/** Path of the page behind the code of a document. */
export const editionPath = ({ locales: [locale = ''], name }: PrintedDocument): string =>
  `edition/${locale}/${name}/`

/** Where the code of a document leads, with the hash that its page takes for current; undefined without that page. */
export async function currentCode(
  document: PrintedDocument,
  { corpus, tree }: VerifyContext,
): Promise<string | undefined> {
  const path = editionPath(document)
  if (!tree.has(`${path}index.html`)) return undefined
  const page = parseHtml((await tree.read(`${path}index.html`)).toString('utf8'))
  const hash = attributeOf(select('[data-edition]', page), 'dataEdition')
  return hash ? `${corpus.catalog.siteUrl}${path}?${hash}` : undefined
}

/** Where the code on paper leads: an address below `edition/`; undefined where there is none. */
export function codeOn({ blocks }: Pick<ReadPdf, 'blocks'>, { corpus }: VerifyContext): string | undefined {
  const start = `${corpus.catalog.siteUrl}edition/`
  const links = blocks.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'link' ? [token.to] : [])),
  )
  return links.find((address) => address.startsWith(start))
}
