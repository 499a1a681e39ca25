import type { Data, Nodes } from 'mdast'

/** A stretch of a file: offsets in UTF-16 code units, the end excluded. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Where the parts of a node stand in its file, as the parser saw them: without marks, quotes and brackets around them. */
export interface Spans {
  /** The address of a link, a picture, an automatic link in angle brackets or a definition. */
  readonly destination?: Span
  /** The words in square brackets: of a link, the description of a picture, the name of a definition. */
  readonly label?: Span
  /** The name of the definition that a link or a picture refers to. */
  readonly reference?: Span
  readonly title?: Span
  /** The name of a directive. */
  readonly name?: Span
  /** The attributes of a directive that have a name, in their order. */
  readonly attributes?: Array<{ readonly name: string; value: Span | undefined }>
  /** The first and the last line of fenced code and of a block with colons; the last is missing in one that is open. */
  readonly opening?: Span
  readonly closing?: Span
  /** The # that begin a heading. */
  readonly marks?: Span
  /** The words of a heading that is underlined. */
  readonly text?: Span
}

declare module 'mdast' {
  interface Data {
    spans?: Spans
  }
  interface RootData {
    /** By number: the lines that begin with marks of quotes and lists or their indents; `start` is where the text begins. */
    lines?: Record<number, { readonly start: number; readonly depth: number }>
    /** Offsets of the backslashes that make a sign an ordinary character. */
    escapes?: number[]
  }
}

/** The spans that the parser left on a node. */
export function spansOf({ data }: Nodes): Spans | undefined {
  return (data as Data | undefined)?.spans
}

/** What stands in a span, character for character. */
export function slice(text: string, { start, end }: Span): string {
  return text.slice(start, end)
}
