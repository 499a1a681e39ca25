import type { PictureSize } from '../../picture-limits.ts'
import { pixelsIn } from '../clean-address.ts'
import { PAINTED } from '../elements.ts'
import { SVG_LIMITS } from '../svg-limits.ts'
import { SvgError } from '../svg-problem.ts'
import type { SvgElement } from '../svg-tree.ts'
import { boxOf } from './box.ts'
import { DrawingGraph } from './drawing-graph.ts'
import { FilterCosts } from './filter-cost.ts'
import { numbersIn, scaleOf } from './scale.ts'

/** What it costs to draw an element with all that is in it, and all that these refer to. */
interface Cost {
  /** Units of `SVG_LIMITS.work`. */
  readonly work: number
  /** Units of `SVG_LIMITS.filtered`. */
  readonly filtered: number
  /** Elements that are painted, each of which may inherit a pattern. */
  readonly painted: number
  /** Corners of lines, each of which may inherit a marker. */
  readonly corners: number
}

/**
 * Makes sure that a drawing on a canvas of this size can be drawn.
 * @throws {SvgError} where it costs too much.
 */
export function checkCost(root: SvgElement, canvas: PictureSize): void {
  const { work, filtered } = costOf(root, canvas)
  const { start, end } = root
  const help = 'simplify the drawing, or use a PNG'
  // Numbers too large to compute with are too large.
  if (!(work <= SVG_LIMITS.work))
    throw new SvgError('this drawing repeats its parts too often to be drawn', help, start, end)
  if (!(filtered <= SVG_LIMITS.filtered))
    throw new SvgError('the filters of this drawing take too long', help, start, end)
}

/**
 * What it costs to draw a drawing. References multiply: where each of ten elements uses the one before ten times, the
 * first one is drawn ten thousand million times.
 * @throws {SvgError} where a part refers to itself, or is nested too deep.
 */
function costOf(root: SvgElement, canvas: PictureSize): Cost {
  const graph = new DrawingGraph(root)
  // The largest that something can be drawn to which a filter is put.
  const scale = graph.fold<number>((element, inside, referred) => {
    const own = referred.some(({ property }) => property === 'filter') ? 1 : 0
    const others = [...inside, ...referred.map(({ value = 0 }) => value)]
    return scaleOf(element, canvas, element === root) * others.reduce((most, one) => Math.max(most, one), own)
  })
  const filters = new FilterCosts(canvas, scale)
  return graph.fold<Cost>((element, inside, referred) => {
    const box = referred.some(({ property }) => property === 'filter') ? boxOf(element) : undefined
    const followed = referred.map(({ property, element: filter, value = NOTHING }) => {
      const filtered = property === 'filter' ? filters.of(filter, box) : 0
      return { property, value: { ...value, filtered: value.filtered + filtered } }
    })
    return sumOf(element, inside, followed)
  })
}

/** A reference with what following it costs once. */
interface Followed {
  readonly property: string
  readonly value: Cost
}

const NOTHING: Cost = { work: 0, filtered: 0, painted: 0, corners: 0 }

function sumOf(element: SvgElement, inside: readonly Cost[], referred: readonly Followed[]): Cost {
  const cost = { ...ownCost(element) }
  const add = (other: Cost, often = 1) => {
    cost.work += other.work * often
    cost.filtered += other.filtered * often
  }
  const shown = [
    ...inside,
    ...referred.filter(({ property }) => property === 'href').map(({ value }) => value),
  ]
  for (const one of shown) {
    add(one)
    cost.painted += one.painted
    cost.corners += one.corners
  }
  for (const { property, value } of referred) {
    if (property === 'fill' || property === 'stroke') add(value, cost.painted)
    else if (property.startsWith('marker')) add(value, cost.corners)
    else if (property !== 'href') add(value)
  }
  return cost
}

/** Attributes of which each part is a line or the place of a letter. */
const LONG = ['d', 'points', 'x', 'y', 'dx', 'dy', 'rotate', 'stroke-dasharray']
/** Characters of those and of text, and pixels of pictures, that are as much work as an element. */
const CHARACTERS = 64
const PIXELS = 4_000

function ownCost({ name, attributes, children }: SvgElement): Cost {
  let characters = 0
  for (const key of LONG) characters += attributes.get(key)?.length ?? 0
  for (const child of children) if (child.type === 'text') characters += child.value.trim().length
  const address = name === 'image' ? String(attributes.get('href') ?? attributes.get('xlink:href') ?? '') : ''
  const pixels = address === '' ? 0 : pixelsIn(address)
  return {
    work: 1 + characters / CHARACTERS + pixels / PIXELS,
    filtered: 0,
    painted: PAINTED.has(name) ? 1 : 0,
    corners: cornersOf({ name, attributes }),
  }
}

function cornersOf({ name, attributes }: Pick<SvgElement, 'name' | 'attributes'>): number {
  if (name === 'line') return 2
  const path = String((name === 'path' ? attributes.get('d') : attributes.get('points')) ?? '')
  return path === '' ? 0 : numbersIn(path).length + (path.match(/z/giu)?.length ?? 0)
}
