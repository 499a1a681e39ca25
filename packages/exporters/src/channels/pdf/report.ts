import { type Finding, type RuleInfo, report } from '@topasked/content'
import type { VFile } from 'vfile'

const error = (id: string, description: string): RuleInfo => ({ id, description, severity: 'error' })

/** Every rule that rendering PDF can find broken. */
export const PDF_RULES = {
  addressAllowed: error('pdf/address-allowed', 'A link leads to an https:, mailto: or tel: address.'),
  answerPresent: error('pdf/answer-present', 'An answer has something to say on paper.'),
  footnoteExists: error('pdf/footnote-exists', 'Each reference to a footnote has its footnote.'),
  glyphExists: error('pdf/glyph-exists', 'The fonts of the PDF documents have every character.'),
  nodeKnown: error('pdf/node-known', 'An answer consists of parts that can be printed.'),
  pictureDescribed: error('pdf/picture-described', 'A picture has a description.'),
  pictureFontsKnown: error(
    'pdf/picture-fonts-known',
    'The fonts of the PDF documents have the text in every drawing.',
  ),
  pictureReadable: error(
    'pdf/picture-readable',
    'A picture is an undamaged SVG, PNG, JPEG, WebP or GIF file.',
  ),
  pictureStill: error('pdf/picture-still', 'A picture is not animated.'),
  printable: error('pdf/printable', 'An answer can be printed as PDF/UA-1.'),
  tableHeaderPresent: error('pdf/table-header-present', 'The first row of a table names its columns.'),
} as const

/** Puts a message on a source unless it is there already: several documents and languages carry the same text. */
export function reportOnce(file: VFile, rule: RuleInfo, finding: Finding): void {
  const start = finding.place && ('start' in finding.place ? finding.place.start : finding.place)
  const known = file.messages.some(
    ({ ruleId, reason, line, column }) =>
      ruleId === rule.id &&
      reason === finding.reason &&
      line === (start?.line ?? 1) &&
      column === (start?.column ?? 1),
  )
  if (!known) report(file, rule, finding)
}
