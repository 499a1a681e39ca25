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

/** Where a filter is at work. */
export interface Filtered {
  /** In CSS pixels. */
  readonly canvas: PictureSize
  /** CSS pixels to a unit, at most. */
  readonly scale: number
  /** Around the element that is filtered; undefined where that takes too much to know. */
  readonly box: Box | undefined
}

/** Hundredths of a second that a filter takes once; without an element it is a function of CSS. */
export function filterCost(filter: SvgElement | undefined, where: Filtered): number {
  const { canvas, scale, box } = where
  const pixels = canvas.width * canvas.height
  const boxShare = box ? (box.width * box.height * scale ** 2) / pixels : 1
  if (!filter) return 1 + FUNCTION * Math.min(LARGEST_SHARE, boxShare)
  let cost = 1
  for (const child of filter.children)
    if (child.type === 'element') cost += stepCost(child, where, isBounding(filter, 'primitiveUnits'))
  const [width, height] = regionOf(filter)
  const share = isBounding(filter, 'filterUnits') ? boxShare : scale ** 2 / pixels
  return 1 + cost * Math.min(LARGEST_SHARE, width * height * share)
}

function isBounding({ attributes }: SvgElement, name: 'primitiveUnits' | 'filterUnits'): boolean {
  return (attributes.get(name) ?? (name === 'filterUnits' ? 'objectBoundingBox' : '')) === 'objectBoundingBox'
}

/** Width and height of the region, in units or in shares of the box. */
function regionOf({ attributes }: SvgElement): [width: number, height: number] {
  const [width, height] = ['width', 'height'].map((side) => {
    const value = String(attributes.get(side) ?? '120%')
    return (numbersIn(value)[0] ?? 1.2) / (value.includes('%') ? 100 : 1)
  })
  return [width ?? 1.2, height ?? 1.2]
}

function stepCost({ name, attributes }: SvgElement, { canvas, scale }: Filtered, bounding: boolean): number {
  const side = Math.max(canvas.width, canvas.height)
  const pair = (attribute: string, otherwise: number): [number, number] => {
    const [first = otherwise, second = first] = numbersIn(attributes.get(attribute))
    return [Math.abs(first), Math.abs(second)]
  }
  if (name === 'feMorphology') {
    const printed = Math.min(PRINTED_SCALE, PRINTED_SIDE / side) * scale * (bounding ? side : 1)
    const [x, y] = pair('radius', 0).map((radius) => Math.min(PRINTED_SIDE, 2 * radius * printed + 1))
    return NEIGHBOUR.feMorphology * (x ?? 1) * (y ?? 1)
  }
  if (name === 'feConvolveMatrix') {
    const [x, y] = pair('order', 3)
    return NEIGHBOUR.feConvolveMatrix * x * y
  }
  return (STEPS[name] ?? 1) * (name === 'feTurbulence' ? Math.max(1, pair('numOctaves', 1)[0]) : 1)
}
