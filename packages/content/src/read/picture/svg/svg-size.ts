import type { PictureSize } from '../picture-limits.ts'
import type { SvgElement } from './svg-tree.ts'

/** CSS pixels of the units of a length (https://www.w3.org/TR/css-values-4/#absolute-lengths); `em` of 16 pixels. */
const PIXELS: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
}

/** Characters of a length; there is no use for more of them. */
const LONGEST = 40

/** A length in CSS pixels, whole ones; undefined where it depends on the page, or is none. */
function pixelsOf(length: unknown): number | undefined {
  const text = String(length ?? '')
  if (text.length > LONGEST) return undefined
  const [, number, unit = ''] = /^\s*\+?(\d*\.?\d+(?:e[+-]?\d+)?|\d+\.)([a-z]*)\s*$/iu.exec(text) ?? []
  const factor = PIXELS[unit.toLowerCase()]
  return number === undefined || factor === undefined ? undefined : Math.round(Number(number) * factor)
}

/** Width and height of the viewBox. */
export function viewBoxOf({ attributes }: SvgElement): PictureSize | undefined {
  const numbers = String(attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/u)
    .map(Number)
  const [, , width = Number.NaN, height = Number.NaN] = numbers
  return numbers.length === 4 && width > 0 && height > 0 ? { width, height } : undefined
}

/**
 * The size that a drawing has by itself, in CSS pixels: its width and height, or one of them and the proportions of its
 * viewBox, or the viewBox. Undefined where it has none of its own.
 */
export function sizeOf(root: SvgElement): PictureSize | undefined {
  const width = pixelsOf(root.attributes.get('width'))
  const height = pixelsOf(root.attributes.get('height'))
  if (width !== undefined && height !== undefined) return { width, height }
  const box = viewBoxOf(root)
  if (!box) return undefined
  const ratio = box.width / box.height
  if (width !== undefined) return { width, height: whole(width / ratio) }
  if (height !== undefined) return { width: whole(height * ratio), height }
  return { width: whole(box.width), height: whole(box.height) }
}

/** However flat a drawing is, it has a row of pixels. */
function whole(pixels: number): number {
  return Math.max(1, Math.round(pixels))
}
