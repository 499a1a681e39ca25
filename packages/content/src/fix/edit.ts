import { type Span, slice } from '../read/span.ts'

/** What an edit writes: marks of its own, or a stretch of the file as it stands there. */
export type Part = string | Span

/**
 * One change of a text: what stands from `start` to `end` (UTF-16 offsets in the file's value, the end excluded)
 * becomes `text`. A start of -1 is the byte order mark before the value. Only the functions below make one, so that
 * nothing can be written but what stands in the file, marks, and names that are known.
 */
export class Edit implements Span {
  readonly start: number
  readonly end: number
  readonly #text: string

  private constructor({ start, end }: Span, text: string) {
    this.start = start
    this.end = end
    this.#text = text
  }

  get text(): string {
    return this.#text
  }

  /**
   * Puts other marks around or between what stands in a span. The letters and digits of the span stay, in their order:
   * undefined for parts that would lose or add any. Forms of one character count as the same, as １ and ① and 1.
   */
  static rewrite(file: string, span: Span, ...parts: readonly Part[]): Edit | undefined {
    const text = written(file, parts)
    const isKept = words(text) === words(slice(file, span))
    return isKept && text !== slice(file, span) ? new Edit(span, text) : undefined
  }

  /** Puts the line break of Markdown in the place of a tag that stands for one, and of the blanks behind it. */
  static breakLine(file: string, span: Span): Edit {
    return new Edit(span, `\\${/\r\n|\n|\r/.exec(file)?.[0] ?? '\n'}`)
  }

  /** Takes away the byte order mark, which stands before the text. */
  static removeByteOrderMark(): Edit {
    return new Edit({ start: -1, end: 0 }, '')
  }

  /** Puts a name, a key or a value from a known set in the place of one that was mistyped. */
  static replaceName(span: Span, name: string): Edit {
    return new Edit(span, name)
  }
}

/** What an edit of a text writes. */
export function written(text: string, parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === 'string' ? part : slice(text, part))).join('')
}

/** The letters and digits of a text. */
function words(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Edits that are made together or not at all: undefined when one of them cannot be made. */
export function together(...edits: ReadonlyArray<Edit | undefined>): readonly Edit[] | undefined {
  return edits.length > 0 && edits.every((edit) => edit !== undefined) ? edits : undefined
}
