import type { Corpus, Question } from '@topasked/content'
import { PDF_RULES, reportOnce } from '../report.ts'
import type { RenderError } from '../typst/render-error.ts'
import { type Location, locatePicture, locateText } from './locate.ts'

const LEAVE_OUT = 'leave the answer out of PDF with channels: [site, feed, intranet]'
/** The most characters that one message names. */
const MAX_NAMED = 5

/** The characters that no font has, each once. */
function missingIn(errors: readonly RenderError[]): readonly string[] {
  const texts = errors.map((error) => (error.kind === 'missing-glyphs' ? error.characters : ''))
  return [...new Set(texts.join(''))].sort()
}

function lack(chars: readonly string[]): string {
  const named = chars.slice(0, MAX_NAMED).map((char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `"${char}" (U+${code})`
  })
  const more = chars.length > MAX_NAMED ? ` and ${chars.length - MAX_NAMED} more` : ''
  return `the PDF fonts lack ${named.join(', ')}${more}`
}

function isDrawing(corpus: Corpus, path: string, text = ''): boolean {
  const asset = corpus.assets.get(path)
  return asset?.mediaType === 'image/svg+xml' && new TextDecoder().decode(asset.bytes).includes(text)
}

function offsetOf({ place }: Location): number {
  return (place && ('start' in place ? place.start : place).offset) ?? 0
}

/** Characters that no font has are in the text, or else in a drawing. */
function reportMissing(corpus: Corpus, question: Question, chars: readonly string[]): void {
  const inText = chars.flatMap((char) => {
    const at = locateText(corpus, question, char)
    return at ? [{ char, at }] : []
  })
  inText.sort((a, b) => offsetOf(a.at) - offsetOf(b.at))
  const written = inText.map(({ char }) => char)
  const drawn = chars.filter((char) => !written.includes(char))
  const drawing = locatePicture(corpus, question, (path) => isDrawing(corpus, path, drawn[0]))
  for (const [missing, at, rule] of [
    [written, inText[0]?.at, PDF_RULES.glyphExists],
    [drawn, drawing, PDF_RULES.pictureFontsKnown],
  ] as const) {
    const file = at?.file ?? question.file
    // The check may have said so, with the other characters of the file.
    const said = rule === PDF_RULES.glyphExists && file.messages.some(({ ruleId }) => ruleId === rule.id)
    if (missing.length === 0 || said) continue
    reportOnce(file, rule, {
      reason: lack(missing),
      help: `use other characters, or ${LEAVE_OUT}`,
      place: at?.place,
    })
  }
}

/** Reports that the picture at this path of the templates cannot be read, and why where the engine says so. */
export function reportPicture(corpus: Corpus, question: Question, path: string, why?: string): void {
  const isIt = (asset: string) => path.startsWith(`/pictures/${corpus.assets.get(asset)?.sha256}.`)
  const at = locatePicture(corpus, question, isIt)
  const picture = [...corpus.assets.keys()].find(isIt) ?? path
  reportOnce(at?.file ?? question.file, PDF_RULES.pictureReadable, {
    reason:
      why === undefined
        ? `the picture ${picture} is damaged, or not in the format that its name says`
        : `the picture ${picture} cannot be read: ${why}`,
    help: 'save it again as a PNG, JPEG, WebP or SVG file',
    place: at?.place,
  })
}

/** Reports why an answer cannot be rendered; pictures that the engine does not name are left to `reportPicture`. */
export function reportEntryErrors(corpus: Corpus, question: Question, errors: readonly RenderError[]): void {
  reportMissing(corpus, question, missingIn(errors))
  for (const error of errors) {
    if (error.kind === 'unreadable-picture' && error.path !== undefined) {
      reportPicture(corpus, question, error.path, error.message)
    } else if (error.kind === 'foreign-font') {
      const at = locatePicture(corpus, question, (path) => isDrawing(corpus, path))
      reportOnce(at?.file ?? question.file, PDF_RULES.pictureFontsKnown, {
        reason: 'the text in this drawing needs a font that the PDF documents do not have',
        help: `draw the text as shapes, or ${LEAVE_OUT}`,
        place: at?.place,
      })
    } else if (error.kind === 'other') {
      reportOnce(question.file, PDF_RULES.printable, {
        reason: `this answer cannot be printed: ${error.message}`,
        help: `fix it, or ${LEAVE_OUT}`,
      })
    }
  }
}

/** Reports on the catalog that the titles, the notice or the contacts cannot be rendered. */
export function reportCatalogErrors({ files }: Corpus, errors: readonly RenderError[]): void {
  const messages = errors.map(({ message }) => message).join('; ')
  const catalog = files.find(({ path }) => path === 'faq.yaml')
  if (!catalog) throw new Error(`The document cannot be rendered: ${messages}`)
  const chars = missingIn(errors)
  reportOnce(catalog, chars.length > 0 ? PDF_RULES.glyphExists : PDF_RULES.printable, {
    reason: `the titles, contacts or notice cannot be printed: ${chars.length > 0 ? lack(chars) : messages}`,
    help: 'fix these texts in faq.yaml and scenarios/',
  })
}
