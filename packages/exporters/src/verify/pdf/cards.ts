import { plainStringsFor } from '../../language/index.ts'
import { folderOf, questionAddress } from '../addresses.ts'
import { CARD } from '../answer/medium.ts'
import { placeNotes } from '../answer/place-notes.ts'
import { link, picture, words } from '../answer/token.ts'
import { type Phrase, TokenTexts } from '../answer/token-texts.ts'
import { type Check, checkFiles, compareField } from '../check/check-files.ts'
import type { VerifyContext } from '../check/context.ts'
import type { ExpectedFile, FoundQuestion, Reader } from '../check/reader.ts'
import { documentsIn, type PrintedDocument, urgentEntries } from '../content/editions.ts'
import { allowedPhrases, printed, textIn } from '../content/phrases.ts'
import { entriesOf, withheldIn } from '../published-tree.ts'
import type { PdfBlock } from '../read/pdf-structure.ts'
import { codeOn, currentCode, documentAt, editionPath } from './edition-code.ts'
import { idFinder, titleOf } from './handouts.ts'

/** A card of a document: one page in one language. */
interface Side extends ExpectedFile {
  readonly document: PrintedDocument
  readonly page: number
}

function sidesIn({ corpus, tree }: VerifyContext): Side[] {
  const withheld = withheldIn(tree)
  const documents = documentsIn(corpus).filter(
    ({ entries, path }) => entries === undefined && !withheld.has(path),
  )
  return documents.flatMap((document) =>
    document.locales.map((locale, index): Side => {
      const { urgent, further } = urgentEntries(corpus, locale)
      const entries = [...urgent, ...further]
      const shared = document.locales.length > 1
      return { document, path: document.path, locale, entries, order: 'beginning', shared, page: index + 1 }
    }),
  )
}

/** The head of a card, and the answers that follow it; notes stand where their numbers are. */
async function partsOf({ path, page }: Side, { tree }: VerifyContext) {
  const { blocks, notes } = await documentAt(path, tree)
  const head: PdfBlock[] = []
  const parts: { readonly title: string; readonly blocks: PdfBlock[] }[] = []
  for (const block of blocks.filter((one) => one.page === page)) {
    const own = { ...block, tokens: placeNotes(block.tokens, notes, { everywhere: true }) }
    if (block.level === 1) parts.push({ title: titleOf(block), blocks: [] })
    else (parts.at(-1)?.blocks ?? head).push(own)
  }
  return { head, parts }
}

const tokensIn = (blocks: readonly PdfBlock[]) => blocks.flatMap(({ tokens }) => tokens)

/** What stands on every card, or at its end, beside the answers. */
function framePhrases(locale: string, { corpus }: VerifyContext): Phrase[] {
  const { catalog } = corpus
  const { pdf } = plainStringsFor(corpus, locale)
  const home = `${catalog.siteUrl}${folderOf(corpus, locale)}`
  const bare = home.replace(/^https?:\/\/|\/$/gu, '')
  return [
    textIn(corpus, catalog.organisation, locale),
    textIn(corpus, catalog.title, locale),
    pdf.quickCard,
    pdf.allMachineTranslated,
    pdf.stillCurrent,
    pdf.addresses,
    pdf.more({ address: '' }),
    ...[home, `${bare}/`, bare].flatMap((text): Phrase[] => [[words(text), link(home)], text]),
  ]
}

/** Answers on cards: parts of them may be missing, and those at the end, where there is no room. */
export const cards: Reader<Side> = {
  column: 'pdf',
  channel: 'pdf',
  media: () => [CARD],
  expected: sidesIn,
  owns: () => false,
  async read(side, context) {
    const { machineTranslation, pdf } = plainStringsFor(context.corpus, side.locale)
    const { head, parts } = await partsOf(side, context)
    const outside = tokensIn([...head, ...(parts.at(-1)?.blocks ?? [])])
    const texts = new TokenTexts(CARD, outside)
    const isForAll = texts.text(outside).includes(texts.text(pdf.allMachineTranslated))
    // What a card says of all its answers, it says of each.
    const around = [...outside, words(isForAll ? machineTranslation : '')]
    const idOf = idFinder(side, context)
    const own = parts.map((part) => ({ ...part, id: idOf(part.title, tokensIn(part.blocks)) }))
    const pages = new Map(own.map(({ id }) => [id, side.page]))
    return own.map(({ id, title, blocks }): FoundQuestion => {
      const pieces = blocks.map(({ tokens }) => tokens)
      return { id, title, pages, readings: [{ medium: CARD, tokens: pieces.flat(), pieces, around }] }
    })
  },
  beside: ({ id, question }, { locale }, context) => ({
    required: [[link(questionAddress(context.corpus, context.corpus.catalog.siteUrl, locale, id))]],
    allowed: [question.summary ?? '', ...framePhrases(locale, context)],
  }),
}

/** The manifest lists the questions of all sides of a card. */
export const cardManifests: Check = checkFiles<Side>({
  column: 'pdf',
  files: (context) => sidesIn(context).filter(({ shared, page }) => shared && page === 1),
  async check({ path }, context, report) {
    const ids = new Set<string>()
    for (const side of sidesIn(context).filter((one) => one.path === path)) {
      const idOf = idFinder(side, context)
      const { parts } = await partsOf(side, context)
      for (const { title, blocks } of parts) ids.add(idOf(title, tokensIn(blocks)))
    }
    const listed = entriesOf(context.tree.manifest).get(path)?.questions
    const sorted = (all: Iterable<string>) => [...all].sort().join(', ')
    const about = { expected: sorted(ids), found: sorted(listed ?? []) }
    if (listed && about.expected !== about.found)
      report('manifest', 'the manifest lists other questions for this file', about)
  },
})

/** What stands around the answers on cards. */
export const cardFrames: Check = checkFiles<Side>({
  column: 'pdf',
  files: sidesIn,
  async check(side, context, report) {
    const { corpus, tree, siteUrl } = context
    const { document, locale, entries } = side
    const { asOf, pdf } = plainStringsFor(corpus, locale)
    const read = await documentAt(document.path, tree)
    const wanted = String(document.locales.length)
    compareField(report, 'a card is one page', [wanted, String(read.pages)])
    const { head, parts } = await partsOf(side, context)
    const texts = new TokenTexts(CARD, tokensIn(read.blocks))
    const start = `${corpus.catalog.siteUrl}${editionPath(document)}?`
    const code = (await currentCode(document, context)) ?? codeOn(read, context) ?? ''
    const current = code.startsWith(start) ? code : start
    const allowed = [
      ...framePhrases(locale, context),
      [picture(pdf.qrCode({ address: current }))],
      ...printed(current),
      asOf({ day: corpus.asOf }),
      ...entries.slice(0, 1).flatMap((entry) => allowedPhrases(corpus, entry, locale, siteUrl)),
    ]
    for (const { tokens } of head) {
      const found = texts.strayWords(texts.text(tokens), allowed)
      if (found !== '') report('differs', 'the head of the card differs from the content', { locale, found })
    }
    const outside = texts.text(tokensIn([...head, ...(parts.at(-1)?.blocks ?? [])]))
    const shown = entries.slice(0, parts.length)
    for (const owner of new Set(shown.map(({ question }) => question.meta.owner))) {
      const { hotline } = corpus.catalog.owners[owner] ?? {}
      if (hotline !== undefined && !outside.includes(texts.text(hotline)))
        report('differs', 'the hotline is missing from the card', { expected: hotline })
    }
    const { urgent } = urgentEntries(corpus, locale)
    if (parts.length < urgent.length && !outside.includes(texts.text(pdf.more({ address: '' }))))
      report('differs', 'the card does not say where to find the other urgent answers')
  },
})
