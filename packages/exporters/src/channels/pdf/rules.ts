import type { RuleInfo } from '@topasked/content'

const error = (id: string, description: string): RuleInfo => ({
  id: `pdf/${id}`,
  description,
  severity: 'error',
})

export const NODE_KNOWN = error('node-known', 'An answer is made of parts that can be printed.')
export const ANSWER_PRESENT = error('answer-present', 'An answer has something to say on paper.')
export const ADDRESS_ALLOWED = error('address-allowed', 'A link leads to an https:, mailto: or tel: address.')
export const FOOTNOTE_EXISTS = error('footnote-exists', 'A reference to a footnote has its footnote.')
export const TABLE_HEADER_PRESENT = error(
  'table-header-present',
  'The first row of a table names its columns.',
)
export const PICTURE_DESCRIBED = error('picture-described', 'A picture has a description.')
export const PICTURE_READABLE = error('picture-readable', 'A picture is a PNG, JPEG, WebP or SVG, and whole.')
export const PICTURE_STILL = error('picture-still', 'A picture does not move.')
export const PICTURE_FONTS_KNOWN = error(
  'picture-fonts-known',
  'The text in a drawing can be set in the fonts of the document.',
)
export const GLYPH_EXISTS = error(
  'glyph-exists',
  'Every character can be printed with the fonts of the document.',
)
export const PRINTABLE = error('printable', 'The document conforms to PDF/UA-1.')

/** Every rule that making PDF can find broken. */
export const PDF_RULES: readonly RuleInfo[] = [
  ADDRESS_ALLOWED,
  ANSWER_PRESENT,
  FOOTNOTE_EXISTS,
  GLYPH_EXISTS,
  NODE_KNOWN,
  PICTURE_DESCRIBED,
  PICTURE_FONTS_KNOWN,
  PICTURE_READABLE,
  PICTURE_STILL,
  PRINTABLE,
  TABLE_HEADER_PRESENT,
]
