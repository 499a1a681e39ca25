import { ODD_SPACES } from '../../../read/field-lines.ts'

/** A sign that people begin the items of a list with, though Markdown does not know it. */
export interface ListSign {
  readonly pattern: RegExp
  /** What to write instead; undefined where Markdown has no list of this kind. */
  right(marker: string): string | undefined
  /** Only when two lines in a row begin so: one alone may be an ordinary sentence. */
  readonly twice?: boolean
  /** One line alone leaves no doubt that it is an item. */
  readonly alone?: boolean
  /** Whether what stands before an item and after its sign leaves no doubt, where not all of the kind do. */
  readonly certain?: RegExp
}

/** The number of a sign, as Markdown begins an item with it. */
export function ordinal(marker: string): string {
  const digits = marker.normalize('NFKC').match(/\d+/)?.[0]
  return `${digits}. `
}

const bullet = (): string => '- '

export const LIST_SIGNS: readonly ListSign[] = [
  { pattern: /^[•●▪■◦○‣⁃∙・·◆➢➤\uF0B7\uF0A7][ \t\u00A0\u3000]*(?=\S)/u, right: bullet },
  {
    pattern: new RegExp(`^[-*+][${ODD_SPACES}][ \\t${ODD_SPACES}]*(?=\\S)`, 'u'),
    right: bullet,
    alone: true,
  },
  {
    pattern: new RegExp(`^\\d{1,3}[.)][${ODD_SPACES}][ \\t${ODD_SPACES}]*(?=\\S)`, 'u'),
    right: ordinal,
    alone: true,
  },
  { pattern: /^[0-9０-９]{1,3}[、．）][ \t\u00A0\u3000]*(?=[^\s\d])/u, right: ordinal },
  { pattern: /^[０-９]{1,3}[.)][ \t\u00A0\u3000]*(?=[^\s\d])/u, right: ordinal },
  { pattern: /^\d{1,2}[.)](?=[^\s\d.,)])/u, right: ordinal, twice: true },
  { pattern: /^[(（]\d{1,2}[)）][ \t\u00A0\u3000]*(?=\S)/u, right: ordinal, twice: true },
  { pattern: /^\d{1,2}[-–][ \t\u00A0\u3000]+(?=[\p{L}*_[「『（“"])/u, right: ordinal, twice: true },
  { pattern: /^[①-⑳][ \t\u00A0\u3000]*(?=\S)/u, right: ordinal, twice: true },
  // A dash of the long kind may begin what somebody says.
  { pattern: /^[–—][ \t\u00A0\u3000]+(?=\S)/u, right: bullet, twice: true, certain: /^–/u },
  // Small letters after a hyphen may be an option of a command.
  { pattern: /^-(?=[\p{L}])/u, right: bullet, twice: true, certain: /^-[\p{Lu}\p{Lo}]/u },
  { pattern: /^[一二三四五六七八九十]{1,3}、[ \t\u3000]*(?=\S)/u, right: () => undefined, twice: true },
]
