import type { Corpus, Question } from '@topasked/content'
import { entriesOf, type Handout } from '../../../published/handout.ts'
import { entryPath } from '../document/document-data.ts'
import type { Figure } from '../typst/print-nodes.ts'
import type { RenderError } from '../typst/render-error.ts'
import type { Renderer } from '../typst/renderer.ts'
import type { DocumentData, EntryData } from '../typst/template-data.ts'
import { reportCatalogErrors, reportEntryErrors, reportPicture } from './report-errors.ts'

/** What a document that cannot be rendered was to be rendered from. */
interface FailedDocument {
  readonly handout: Handout
  readonly data: DocumentData
  /** The answers by their path. */
  readonly entries: ReadonlyMap<string, EntryData>
  readonly errors: readonly RenderError[]
}

/** The document with this answer alone. */
function documentOf(frame: DocumentData, id: string, path: string): DocumentData {
  const sections = frame.sections.slice(0, 1).map((section) => ({ ...section, entries: [path] }))
  return { ...frame, ids: [id], sections }
}

/** Renders each picture of an answer by itself, and gives the paths of those that cannot be read. */
function damagedPictures(
  renderer: Renderer,
  frame: DocumentData,
  entry: EntryData,
  path: string,
): readonly string[] {
  return renderer.files.usedBy(path).filter((file) => {
    const figure: Figure = { type: 'figure', file, alt: '-', width: 10, children: [] }
    const alone = `/entries${file}.json`
    renderer.files.write(alone, JSON.stringify({ ...entry, body: [figure] }), [file])
    return 'errors' in renderer.renderDocument(documentOf(frame, entry.id, alone))
  })
}

/** Reports the errors of an answer if it cannot be rendered by itself, and says whether that is so. */
function diagnoseEntry(
  corpus: Corpus,
  renderer: Renderer,
  frame: DocumentData,
  { id, question, path, data }: { id: string; question: Question; path: string; data: EntryData | undefined },
): boolean {
  const alone = renderer.renderDocument(documentOf(frame, id, path))
  if ('bytes' in alone) return false
  reportEntryErrors(corpus, question, alone.errors)
  // The engine does not always say which picture it is.
  const unknown = alone.errors.some(
    (error) => error.kind === 'unreadable-picture' && error.path === undefined,
  )
  const damaged = data && unknown ? damagedPictures(renderer, frame, data, path) : []
  for (const picture of damaged) reportPicture(corpus, question, picture)
  return true
}

/** Finds out which source a failed document owes its errors to, and reports them there. */
export function diagnose(
  corpus: Corpus,
  renderer: Renderer,
  { handout, data, entries, errors }: FailedDocument,
): void {
  const frame: DocumentData = {
    ...data,
    layout: 'margin',
    contents: false,
    ids: [],
    addresses: null,
    sections: data.sections.map((section) => ({ ...section, entries: [] })),
  }
  const empty = renderer.renderDocument(frame)
  if ('errors' in empty) {
    reportCatalogErrors(corpus, empty.errors)
    return
  }
  const failed = entriesOf(handout).filter(({ id, question }) => {
    const path = entryPath(handout.locale, id)
    return diagnoseEntry(corpus, renderer, frame, { id, question, path, data: entries.get(path) })
  })
  if (failed.length === 0) reportCatalogErrors(corpus, errors)
}
