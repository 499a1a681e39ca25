/** A node of a page's structure tree as pdf.js gives it. */
export interface StructNode {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly alt?: string
  readonly children?: readonly StructNode[]
}

export interface StructPage {
  /** Words of a marked piece of the page by its id. */
  readonly pieces: ReadonlyMap<string, string>
  /** Where a link leads, by the id of its annotation; `#name` for a place in the document. */
  readonly addresses: ReadonlyMap<string, string>
}
