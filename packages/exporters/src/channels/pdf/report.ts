import { type Finding, type RuleInfo, report } from '@topasked/content'
import type { VFile } from 'vfile'

/** Each withholds the documents that it is about: everything else is published. */
const rule = (id: string, description: string): RuleInfo => ({ id, description, severity: 'warning' })

/** Every rule that rendering PDF can find broken. */
export const PDF_RULES = {
  addressAllowed: rule('pdf/address-allowed', 'A link leads to an https:, mailto: or tel: address.'),
  answerPresent: rule('pdf/answer-present', 'An answer has something to say on paper.'),
  footnoteExists: rule('pdf/footnote-exists', 'Each reference to a footnote has its footnote.'),
  glyphExists: rule('pdf/glyph-exists', 'The fonts of the PDF documents have every character.'),
  nodeKnown: rule('pdf/node-known', 'An answer consists of parts that can be printed.'),
  pictureDescribed: rule('pdf/picture-described', 'A picture has a description.'),
  pictureFontsKnown: rule(
    'pdf/picture-fonts-known',
    'The fonts of the PDF documents have the text in every drawing.',
  ),
  pictureReadable: rule('pdf/picture-readable', 'A picture is an undamaged PNG, JPEG, WebP or SVG file.'),
  pictureStill: rule('pdf/picture-still', 'A picture is not animated.'),
  printable: rule('pdf/printable', 'An answer can be printed as PDF/UA-1.'),
  tableHeaderPresent: rule('pdf/table-header-present', 'The first row of a table names its columns.'),
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
