import type { PictureSize } from '../../picture-limits.ts'
import type { SvgElement } from '../svg-tree.ts'
import type { Box } from './box.ts'
import { numbersIn } from './scale.ts'

/**
 * On paper a drawing has at most so many pixels a side where a filter is at work, at most three to a CSS pixel, and a
 * region outside of it has at most so many times as many: all as measured with the engine of the handouts.
 */
const PRINTED_SIDE = 760
const PRINTED_SCALE = 3
const LARGEST_SHARE = 43
/** Pixels of an inch. */
const LARGEST_UNIT = 96

/** Hundredths of a second that a step of a filter takes if its region is the whole drawing; other steps take one. */
const STEPS: Readonly<Record<string, number>> = {
  feGaussianBlur: 40,
  feDropShadow: 45,
  feDiffuseLighting: 10,
  feSpecularLighting: 10,
  feTurbulence: 15,
}
/** A filter that is a function of CSS: at most a shadow. */
const FUNCTION = 45
/** What a neighbour costs that is looked at for each pixel. */
const NEIGHBOUR = { feMorphology: 0.2, feConvolveMatrix: 1 }

/** What filters cost in a drawing of this size, in CSS pixels, of which a unit has at most `scale`. */
export class FilterCosts {
  readonly #canvas: PictureSize
  readonly #scale: number
  readonly #steps = new Map<SvgElement, number>()

  constructor(canvas: PictureSize, scale: number) {
    this.#canvas = canvas
    this.#scale = scale
  }

  /**
   * Hundredths of a second that a filter takes once on what is in a box, or in the whole drawing where that takes too
   * much to know; without an element it is a function of CSS.
   */
  of(filter: SvgElement | undefined, box: Box | undefined): number {
    const width = this.#shareOf(filter, 'width', box)
    const height = this.#shareOf(filter, 'height', box)
    return 1 + (filter ? this.#stepsOf(filter) : FUNCTION) * Math.min(LARGEST_SHARE, width * height)
  }

  /** How much of the drawing the region of a filter takes, along one side. */
  #shareOf(filter: SvgElement | undefined, side: 'width' | 'height', box: Box | undefined): number {
    const [number, isShare] = lengthOf(String(filter?.attributes.get(side) ?? '120%'))
    const pixels = this.#scale / this.#canvas[side]
    if (filter?.attributes.get('filterUnits') === 'userSpaceOnUse') return number * (isShare ? 1 : pixels)
    return number * (box ? box[side] * pixels : 1)
  }

  #stepsOf(filter: SvgElement): number {
    const known = this.#steps.get(filter)
    if (known !== undefined) return known
    const isBounding = filter.attributes.get('primitiveUnits') === 'objectBoundingBox'
    let cost = 1
    for (const child of filter.children)
      if (child.type === 'element') cost += this.#stepCost(child, isBounding)
    this.#steps.set(filter, cost)
    return cost
  }

  #stepCost({ name, attributes }: SvgElement, isBounding: boolean): number {
    const pair = (attribute: string, otherwise: number): readonly [number, number] => {
      const [first = otherwise, second = first] = numbersIn(attributes.get(attribute))
      return [Math.abs(first), Math.abs(second)]
    }
    if (name === 'feMorphology') {
      const [x, y] = pair('radius', 0)
      return NEIGHBOUR.feMorphology * this.#diameter(x, isBounding) * this.#diameter(y, isBounding)
    }
    if (name === 'feConvolveMatrix') {
      const [x, y] = pair('order', 3)
      return NEIGHBOUR.feConvolveMatrix * x * y
    }
    return (STEPS[name] ?? 1) * (name === 'feTurbulence' ? Math.max(1, pair('numOctaves', 1)[0]) : 1)
  }

  /** Pixels across, on paper. */
  #diameter(radius: number, isBounding: boolean): number {
    const side = Math.max(this.#canvas.width, this.#canvas.height)
    const printed = Math.min(PRINTED_SCALE, PRINTED_SIDE / side) * this.#scale * (isBounding ? side : 1)
    return Math.min(PRINTED_SIDE, 2 * radius * printed + 1)
  }
}

/** A length as a number of pixels at most, or as a share of what it is measured by. */
function lengthOf(length: string): readonly [number: number, isShare: boolean] {
  const number = Math.abs(numbersIn(length)[0] ?? 1.2)
  if (length.includes('%')) return [number / 100, true]
  return [/[a-df-oq-wyz]/iu.test(length) ? number * LARGEST_UNIT : number, false]
}
