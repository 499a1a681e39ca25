import type { Corpus } from '@topasked/content'
import type { VFile } from 'vfile'
import { handoutPath } from '../../published/edition-page.ts'
import { entriesOf, type Handout } from '../../published/handout.ts'
import { outputFile } from '../../published/output-file.ts'
import type { Paper } from '../channel.ts'
import { diagnose } from './diagnostics/diagnose.ts'
import { reportCatalogErrors } from './diagnostics/report-errors.ts'
import { numberSides } from './document/addresses.ts'
import { chooseCard, chooseColumns, withContents } from './document/choose-layout.ts'
import { documentData, editionPageData, entryPath, qrCodeFor } from './document/document-data.ts'
import { convertEntry } from './document/entry-data.ts'
import { cardChoices } from './document/quick-card.ts'
import { LENGTHS } from './document/shorten.ts'
import type { Renderer } from './typst/renderer.ts'
import type { DocumentData, EntryData } from './typst/template-data.ts'

/** Renders handouts, each in the layout that serves it best. */
export class HandoutRenderer {
  readonly #corpus: Corpus
  readonly #renderer: Renderer
  readonly #paper: Paper
  /** The answers that the templates have, by path. */
  readonly #entries = new Map<string, EntryData>()
  /** Ids of answers that lack something on paper, in the language that is being rendered. */
  #incomplete: ReadonlySet<string> = new Set()
  /** The quick cards by language. */
  readonly #cards = new Map<string, DocumentData>()

  constructor(corpus: Corpus, renderer: Renderer, paper: Paper) {
    this.#corpus = corpus
    this.#renderer = renderer
    this.#paper = paper
  }

  /**
   * The handouts in one language, each rendered when it is asked for. Undefined for one that cannot be rendered, or
   * would lack something; messages on the sources say why.
   */
  *render(locale: string, handouts: readonly Handout[]): Iterable<VFile | undefined> {
    this.#addEntries(locale, handouts)
    for (const handout of handouts) yield this.#render(handout)
  }

  /** The quick cards that were rendered, one language on each side; undefined where one is missing. */
  renderBilingual(handout: Handout): VFile | undefined {
    if (handout.sides.some(({ locale }) => !this.#cards.has(locale))) return undefined
    const page = editionPageData(this.#corpus, handout)
    this.#addQrCode(page)
    const sides = handout.sides.flatMap(({ locale }, n) => {
      const card = this.#cards.get(locale)
      // One code a sheet: on its first side.
      return card ? [{ ...card, page: n === 0 ? page : { ...page, qrCode: null } }] : []
    })
    const name = sides.map((side) => side.name).join(' / ')
    const rendered = this.#renderer.render({ name, sides: numberSides(sides) })
    const ids = [...new Set(sides.flatMap((side) => side.ids))]
    if ('bytes' in rendered) return fileOf(handout, ids, rendered.bytes)
    reportCatalogErrors(this.#corpus, rendered.errors)
    return undefined
  }

  /** Gives the templates the answers of these handouts. */
  #addEntries(locale: string, handouts: readonly Handout[]): void {
    const entries = new Map(handouts.flatMap(entriesOf).map((entry) => [entry.id, entry]))
    const onCard = handouts.filter(({ kind }) => kind === 'quick-card').flatMap(entriesOf)
    const shortened = new Set(onCard.map(({ id }) => id))
    const { files } = this.#renderer
    const incompleteIds = new Set<string>()
    this.#incomplete = incompleteIds
    for (const [id, entry] of entries) {
      const lengths = shortened.has(id) ? LENGTHS : (['full'] as const)
      const { data, pictures, incomplete } = convertEntry(this.#corpus, locale, entry, lengths)
      if (incomplete) incompleteIds.add(id)
      for (const [length, converted] of data) {
        const path = entryPath(locale, id, length)
        this.#entries.set(path, converted)
        files.write(path, JSON.stringify(converted), [...pictures.keys()])
      }
      for (const [path, bytes] of pictures) files.write(path, bytes)
    }
  }

  #render(handout: Handout): VFile | undefined {
    const data = this.#layOut(handout)
    const rendered = this.#renderer.renderDocument(data)
    if ('bytes' in rendered) {
      if (entriesOf(handout).some(({ id }) => this.#incomplete.has(id))) return undefined
      if (handout.kind === 'quick-card') this.#cards.set(handout.locale, data)
      return fileOf(handout, data.ids, rendered.bytes)
    }
    diagnose(this.#corpus, this.#renderer, { handout, data, entries: this.#entries, errors: rendered.errors })
    return undefined
  }

  #layOut(handout: Handout): DocumentData {
    const countPages = (data: DocumentData) => this.#renderer.countPages(data)
    const data = documentData(this.#corpus, handout, this.#paper)
    this.#addQrCode(data.page)
    if (handout.kind === 'full') return withContents(data, countPages)
    if (handout.kind !== 'quick-card') return chooseColumns(data, this.#entries, countPages)
    const card = chooseCard(cardChoices(this.#corpus, handout, data, this.#entries), countPages)
    return card
  }

  #addQrCode({ qrCode, url }: DocumentData['page']): void {
    if (qrCode !== null) this.#renderer.files.write(qrCode, qrCodeFor(url))
  }
}

function fileOf(handout: Handout, questions: readonly string[], bytes: Uint8Array): VFile {
  const locale = handout.kind === 'bilingual' ? {} : { locale: handout.locale }
  return outputFile(handoutPath(handout), bytes, { mediaType: 'application/pdf', ...locale, questions })
}
