/** An attribute as it was parsed; entities are resolved. Offsets are UTF-16 code units of the file's text. */
export interface XmlAttribute {
  readonly prefix: string
  readonly local: string
  /** Its namespace; '' where it has none. */
  readonly uri: string
  readonly value: string
  /** Of the whole attribute, and of what stands between its quotes. */
  readonly start: number
  readonly valueStart: number
  readonly end: number
}

export interface XmlElement {
  readonly type: 'element'
  readonly local: string
  readonly uri: string
  readonly attributes: readonly XmlAttribute[]
  readonly children: readonly XmlNode[]
  /** Of `<name`. */
  readonly start: number
  readonly end: number
}

/** Text, whether written as such or as a CDATA section. */
export interface XmlText {
  readonly type: 'text'
  readonly value: string
  readonly start: number
}

export type XmlNode = XmlElement | XmlText

export interface XmlDocument {
  readonly root: XmlElement
  /** Whether the file begins with `<?xml version="1.0"?>`. */
  readonly declared: boolean
  /** Whether a line end follows the root. */
  readonly ended: boolean
}
