import type { Corpus, Entry, Question } from '@topasked/content'
import { entriesOf, type Handout } from '../../published/handout.ts'
import { type DocumentData, entryFile } from './document-data.ts'
import { explainPictures, UNDECODED } from './explain-pictures.ts'
import { type Location, locatePicture, locateText } from './locate.ts'
import { FOREIGN_FONT, type Press } from './press.ts'
import { reportOnce } from './report-once.ts'
import { GLYPH_EXISTS, PICTURE_FONTS_KNOWN, PICTURE_READABLE, PRINTABLE } from './rules.ts'
import { fromRustString, RUST_STRING } from './rust-strings.ts'

const NO_GLYPH = new RegExp(`the text \`(${RUST_STRING})\` could not be displayed`, 'u')
const PICTURE = /\/pictures\/([0-9a-f]+)\./u
const LEAVE_OUT = 'leave the answer out of PDF by channels: [site, feed, intranet]'
/** So many characters are named in one message. */
const NAMED = 5

/** The characters that no font has, each once. */
function missingIn(reasons: readonly string[]): readonly string[] {
  const texts = reasons.map((reason) => fromRustString(NO_GLYPH.exec(reason)?.[1] ?? '""'))
  return [...new Set(Array.from(texts.join('')))].sort()
}

function listed(chars: readonly string[]): string {
  const named = chars.slice(0, NAMED).map((char) => {
    const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `"${char}" (U+${code})`
  })
  return named.join(', ') + (chars.length > NAMED ? ` and ${chars.length - NAMED} more` : '')
}

function isDrawing(corpus: Corpus, path: string, text = ''): boolean {
  const asset = corpus.assets.get(path)
  return asset?.mediaType === 'image/svg+xml' && new TextDecoder().decode(asset.bytes).includes(text)
}

function offsetOf(location: Location | undefined): number {
  const { place } = location ?? {}
  return (place && ('start' in place ? place.start : place).offset) ?? 0
}

function explainGlyphs(corpus: Corpus, question: Question, chars: readonly string[]): void {
  const found = chars.map((char) => ({ char, at: locateText(corpus, question, char) }))
  const written = found.filter(({ at }) => at).sort((a, b) => offsetOf(a.at) - offsetOf(b.at))
  const drawn = found
    .filter(({ at }) => !at)
    .map(({ char }) => ({
      char,
      at: locatePicture(corpus, question, (path) => isDrawing(corpus, path, char)),
    }))
  for (const [group, rule] of [
    [written, GLYPH_EXISTS],
    [drawn, PICTURE_FONTS_KNOWN],
  ] as const) {
    const [first] = group
    if (!first) continue
    reportOnce(first.at?.file ?? question.file, rule, {
      reason: `no font of the PDF documents has ${listed(group.map(({ char }) => char))}`,
      help: `use other characters, or ${LEAVE_OUT}`,
      place: first.at?.place,
    })
  }
}

function explainReason(corpus: Corpus, question: Question, reason: string): void {
  const sha256 = PICTURE.exec(reason)?.[1]
  const drawn = reason.startsWith(FOREIGN_FONT)
  const at = locatePicture(corpus, question, (path) => {
    if (sha256) return corpus.assets.get(path)?.sha256 === sha256
    return drawn && isDrawing(corpus, path)
  })
  const rule = sha256 ? PICTURE_READABLE : drawn ? PICTURE_FONTS_KNOWN : PRINTABLE
  reportOnce(at?.file ?? question.file, rule, {
    reason: drawn
      ? 'the text in this drawing needs a font that the PDF documents do not have'
      : `this answer cannot be printed: ${reason}`,
    help: `fix it, or ${LEAVE_OUT}`,
    place: at?.place,
  })
}

function explainEntry(corpus: Corpus, { question }: Entry, reasons: readonly string[]): void {
  const others = reasons.filter((reason) => !NO_GLYPH.test(reason) && !reason.startsWith(UNDECODED))
  explainGlyphs(corpus, question, missingIn(reasons))
  for (const reason of new Set(others)) explainReason(corpus, question, reason)
}

/** What is wrong with the titles, the notice or the contacts is said on the catalog. */
function explainFrame({ files }: Corpus, reasons: readonly string[]): void {
  const catalog = files.find(({ path }) => path === 'faq.yaml')
  if (!catalog) throw new Error(`The document cannot be made: ${reasons.join('; ')}`)
  const chars = missingIn(reasons)
  const reason = chars.length > 0 ? `no font of the PDF documents has ${listed(chars)}` : reasons.join('; ')
  reportOnce(catalog, chars.length > 0 ? GLYPH_EXISTS : PRINTABLE, {
    reason: `the titles in the PDF documents cannot be printed: ${reason}`,
    help: 'fix the texts in faq.yaml and scenarios/',
  })
}

/** Finds out which source a refused document owes it to, and says so there. */
export function explain(
  press: Press,
  handout: Handout,
  data: DocumentData,
  reasons: readonly string[],
): void {
  const { corpus } = press
  const bare: DocumentData = {
    ...data,
    layout: 'margin',
    ids: [],
    addresses: null,
    sections: data.sections.map((section) => ({ ...section, entries: [] })),
  }
  const frame = press.print(bare)
  if ('reasons' in frame) {
    explainFrame(corpus, frame.reasons)
    return
  }
  let explained = false
  for (const entry of entriesOf(handout)) {
    const entries = [entryFile(handout.locale, entry.id)]
    const probe = {
      ...bare,
      ids: [entry.id],
      sections: bare.sections.slice(0, 1).map((section) => ({ ...section, entries })),
    }
    const alone = press.print(probe)
    if (!('reasons' in alone)) continue
    explained = true
    explainEntry(corpus, entry, alone.reasons)
    if (alone.reasons.some((reason) => reason.startsWith(UNDECODED)))
      explainPictures(press, probe, handout.locale, entry)
  }
  if (!explained) explainFrame(corpus, reasons)
}
