/** A property and its value, both written anew; `!important` belongs to the value. */
export interface Declaration {
  readonly property: string
  readonly value: string
}

export interface StyleRule {
  readonly selector: string
  readonly declarations: readonly Declaration[]
}

/** Rules that hold where a media query does. */
export interface MediaRule {
  readonly media: string
  readonly rules: readonly StyleRule[]
}

export type CssRule = StyleRule | MediaRule

/** Of a `style` attribute, declarations; of any other one its text. */
export type AttributeValue = string | readonly Declaration[]

/** An element of SVG, of which all is understood. */
export interface SvgElement {
  readonly type: 'element'
  readonly name: string
  /** By the names under which they are published, in the order of the file. */
  readonly attributes: ReadonlyMap<string, AttributeValue>
  /** Of a style element. */
  readonly rules?: readonly CssRule[]
  readonly children: readonly SvgNode[]
  /** Where `<name` stands in the file: UTF-16 code units. */
  readonly start: number
  readonly end: number
}

interface SvgText {
  readonly type: 'text'
  readonly value: string
}

export type SvgNode = SvgElement | SvgText

/** A drawing that can be published: nothing in it runs, moves, or loads anything. */
export interface Drawing {
  readonly root: SvgElement
  /** Whether it begins with an XML declaration. */
  readonly declared: boolean
  /** Whether it ends with a line end. */
  readonly ended: boolean
}
