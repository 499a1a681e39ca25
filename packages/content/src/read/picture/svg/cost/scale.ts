import type { PictureSize } from '../../picture-limits.ts'
import { viewBoxOf } from '../svg-size.ts'
import type { SvgElement } from '../svg-tree.ts'

const NUMBER = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/giu

/** The plain numbers in a value, whatever stands between them. */
export function numbersIn(value: unknown): number[] {
  return (String(value ?? '').match(NUMBER) ?? []).map(Number)
}

/** How much larger a function of a transformation draws at most. */
function scaleOfFunction(name: string, numbers: readonly number[]): number {
  const size = (n: number) => Math.abs(numbers[n] ?? 0)
  if (name === 'matrix') return Math.hypot(size(0), size(1), size(2), size(3))
  if (name.startsWith('scale')) return Math.max(size(0), size(1))
  if (name.startsWith('skew')) return 1 + Math.abs(Math.tan((size(0) * Math.PI) / 180))
  return name.startsWith('translate') || name === 'rotate' ? 1 : Number.POSITIVE_INFINITY
}

function scaleOfTransform(value: string): number {
  let scale = 1
  for (const [, name = '', inside] of value.matchAll(/(?<![a-z-])([a-z-]+)\(([^()]*)\)/giu))
    scale *= scaleOfFunction(name.toLowerCase(), numbersIn(inside))
  return scale
}

/** The transformations that an element has by itself. */
function transformsOf({ attributes }: SvgElement): string[] {
  return [...attributes].flatMap(([name, value]) => {
    if (typeof value === 'string') return name.toLowerCase().endsWith('transform') ? [value] : []
    return value.filter(({ property }) => property === 'transform').map((declared) => declared.value)
  })
}

/** A box is fitted into the width and height of its element, which by default are those of the canvas. */
function scaleOfBox(element: SvgElement, canvas: PictureSize, isRoot: boolean): number {
  const box = viewBoxOf(element)
  if (!box) return 1
  const [width, height] = (['width', 'height'] as const).map((side) => {
    return isRoot
      ? canvas[side]
      : Math.max(canvas[side], ...numbersIn(element.attributes.get(side)).slice(0, 1))
  })
  return Math.max((width ?? 0) / box.width, (height ?? 0) / box.height)
}

const UNITS = ['patternContentUnits', 'maskContentUnits', 'clipPathUnits']

/** How much larger than it is written an element draws what is in it, on a canvas of this size: an upper bound. */
export function scaleOf(element: SvgElement, canvas: PictureSize, isRoot: boolean): number {
  const bounding = UNITS.some((name) => element.attributes.get(name) === 'objectBoundingBox')
  let scale = scaleOfBox(element, canvas, isRoot) * (bounding ? Math.max(canvas.width, canvas.height) : 1)
  for (const transform of transformsOf(element)) scale *= scaleOfTransform(transform)
  return scale
}
