import type { Corpus, Entry } from '@topasked/content'
import type { DocumentData } from './document-data.ts'
import { entryFiles } from './entry-data.ts'
import { locatePicture } from './locate.ts'
import type { Press } from './press.ts'
import type { Figure } from './print-nodes.ts'
import { reportOnce } from './report-once.ts'
import { PICTURE_READABLE } from './rules.ts'

/** Begins the reason for which a document with a damaged photograph is refused; it does not say which one it is. */
export const UNDECODED = 'failed to decode image'

function sha256In(file: string): string {
  return /\/([0-9a-f]+)\./u.exec(file)?.[1] ?? ''
}

function reportPicture(corpus: Corpus, { question }: Entry, sha256: string): void {
  const at = locatePicture(corpus, question, (path) => corpus.assets.get(path)?.sha256 === sha256)
  const [path = ''] = [...corpus.assets].find(([, asset]) => asset.sha256 === sha256) ?? []
  reportOnce(at?.file ?? question.file, PICTURE_READABLE, {
    reason: `the picture ${path} is damaged, or not of the format that its name says`,
    help: 'save it again as a PNG, JPEG, WebP or SVG file',
    place: at?.place,
  })
}

/** Prints each picture of an answer by itself, and says on the source which ones cannot be read. */
export function explainPictures(press: Press, probe: DocumentData, locale: string, entry: Entry): void {
  const { data, pictures } = entryFiles(press.corpus, locale, entry, ['full'])
  for (const file of pictures.keys()) {
    const sha256 = sha256In(file)
    const figure: Figure = { t: 'figure', file, alt: '-', width: 10, c: [] }
    const path = `/entries/picture-${sha256}.json`
    press.write(path, JSON.stringify({ ...data.get('full'), body: [figure] }), [file])
    const sections = probe.sections.map((section) => ({ ...section, entries: [path] }))
    if ('reasons' in press.print({ ...probe, sections })) reportPicture(press.corpus, entry, sha256)
  }
}
