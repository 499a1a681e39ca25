import { location } from 'vfile-location'
import type { ImageProblem } from '../../source.ts'
import { type PictureSize, tooLarge } from '../picture-limits.ts'
import { checkCost } from './cost/drawing-cost.ts'
import { decodeSvg } from './decode-svg.ts'
import { toDrawing, writeDrawing } from './drawing.ts'
import { SvgError, type SvgProblem } from './svg-problem.ts'
import { sizeOf } from './svg-size.ts'
import type { SvgElement } from './svg-tree.ts'

/** A drawing as it is published, with its size in CSS pixels. */
export interface ReadSvg extends PictureSize {
  readonly bytes: Uint8Array
}

/** Reads an SVG file and writes it anew, or says what is wrong with it and where in its `text`. */
export function readSvg(
  bytes: Uint8Array,
): ReadSvg | { readonly problems: readonly ImageProblem[]; readonly text?: string } {
  let text: string | undefined
  try {
    text = decodeSvg(bytes)
    const drawing = toDrawing(text)
    if ('problems' in drawing) return { problems: placed(text, drawing.problems), text }
    const size = sizeIn(drawing.root)
    checkCost(drawing.root, size)
    return { bytes: writeDrawing(drawing), ...size }
  } catch (error) {
    if (!(error instanceof SvgError)) throw error
    if (text === undefined) return { problems: [error.problem] }
    return { problems: placed(text, [error.problem]), text }
  }
}

function sizeIn(root: SvgElement): PictureSize {
  const size = sizeOf(root)
  const { start, end } = root
  if (!size || !(size.width > 0) || !(size.height > 0)) {
    const help = 'write width and height in pixels, or a viewBox, into the <svg> element'
    throw new SvgError('this drawing has no size', help, start, end)
  }
  const reason = tooLarge(size)
  if (reason)
    throw new SvgError(reason.replace('picture', 'drawing'), 'make its width and height smaller', start, end)
  return size
}

function placed(text: string, problems: readonly SvgProblem[]): ImageProblem[] {
  const places = location(text)
  return problems.map(({ reason, help, start, end }) => {
    const from = places.toPoint(start)
    const to = places.toPoint(end) ?? from
    return { reason, help, place: from && to && { start: from, end: to } }
  })
}
