import type { SvgElement } from '../svg-tree.ts'
import { numbersIn } from './scale.ts'

/** Width and height of what is drawn, in the units of the element. */
export interface Box {
  readonly width: number
  readonly height: number
}

/** The box around a simple shape, or around the only element of a group; undefined for all that would take more. */
export function boxOf(element: SvgElement): Box | undefined {
  const { name, attributes } = element
  const boxBy = (factor: number, width: string, height: string): Box | undefined => {
    const [one, other] = [width, height].map((key) => plainNumber(String(attributes.get(key) ?? 0)))
    return one === undefined || other === undefined
      ? undefined
      : { width: factor * Math.abs(one), height: factor * Math.abs(other) }
  }
  if (name === 'rect' || name === 'image') return boxBy(1, 'width', 'height')
  if (name === 'circle') return boxBy(2, 'r', 'r')
  if (name === 'ellipse') return boxBy(2, 'rx', 'ry')
  if (name === 'polygon' || name === 'polyline') return around(numbersIn(attributes.get('points')))
  if (name === 'path') return pathBox(String(attributes.get('d') ?? ''))
  if (name !== 'g') return undefined
  const inside = element.children.filter((child): child is SvgElement => child.type === 'element')
  const [only] = inside
  return only && inside.length === 1 && !only.attributes.has('transform') ? boxOf(only) : undefined
}

/** A number without a unit other than pixels. */
function plainNumber(length: string): number | undefined {
  return /%|[a-df-oq-wyz]/iu.test(length) ? undefined : numbersIn(length)[0]
}

/** The box around points: x and y by turns. */
function around(coordinates: readonly number[]): Box {
  const sides = [0, 1].map((side) => {
    let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    for (let n = side; n < coordinates.length; n += 2) {
      const value = coordinates[n] ?? 0
      least = Math.min(least, value)
      most = Math.max(most, value)
    }
    return Math.max(0, most - least)
  })
  return { width: sides[0] ?? 0, height: sides[1] ?? 0 }
}

/** Numbers that each command of a path takes; an arc would need more than its numbers. */
const TAKEN: Readonly<Record<string, number>> = { m: 2, l: 2, t: 2, h: 1, v: 1, c: 6, s: 4, q: 4, z: 0 }

/** The box around the points of a path that are on it or pull at it: never too small. */
function pathBox(path: string): Box | undefined {
  const points: number[] = []
  let [x, y, startX, startY] = [0, 0, 0, 0]
  for (const [, sign = '', rest = ''] of path.matchAll(/([a-z])([^a-df-z]*)/giu)) {
    const command = sign.toLowerCase()
    const taken = TAKEN[command]
    if (taken === undefined) return undefined
    if (command === 'z') [x, y] = [startX, startY]
    const numbers = numbersIn(rest)
    const first = points.length
    for (let at = 0; taken > 0 && at + taken <= numbers.length; at += taken) {
      const isRelative = sign === command
      const pairs = pairsOf(command, numbers.slice(at, at + taken), isRelative ? [0, 0] : [x, y])
      for (const [n, value] of pairs.entries()) points.push(value + (isRelative ? ([x, y][n % 2] ?? 0) : 0))
      ;[x = 0, y = 0] = points.slice(-2)
    }
    if (command === 'm') [startX = 0, startY = 0] = points.slice(first, first + 2)
  }
  return around(points)
}

/** Lines along one of the axes stay where they are on the other one. */
function pairsOf(
  command: string,
  numbers: readonly number[],
  [x, y]: readonly [number, number],
): readonly number[] {
  if (command === 'h') return [...numbers, y]
  return command === 'v' ? [x, ...numbers] : numbers
}
