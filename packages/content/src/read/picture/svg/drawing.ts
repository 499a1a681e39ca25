import { cleanSvg } from './clean-svg.ts'
import { decodeSvg } from './decode-svg.ts'
import { parseSvg } from './parse-svg.ts'
import { SvgError, type SvgProblem } from './svg-problem.ts'
import type { Drawing } from './svg-tree.ts'
import { writeSvg } from './write-svg.ts'

/**
 * The drawing in the text of an SVG file, or what in it is not published.
 * @throws {SvgError} where it cannot be parsed at all.
 */
export function toDrawing(text: string): Drawing | { readonly problems: readonly SvgProblem[] } {
  const { root: parsed, declared, ended } = parseSvg(text)
  const { root, problems } = cleanSvg(parsed)
  return root ? { root, declared, ended } : { problems }
}

/** The tree of a drawing, for programs that change it before they write it; undefined where it cannot be published. */
export function parseDrawing(bytes: Uint8Array): Drawing | undefined {
  try {
    const drawing = toDrawing(decodeSvg(bytes))
    return 'problems' in drawing ? undefined : drawing
  } catch (error) {
    if (error instanceof SvgError) return undefined
    throw error
  }
}

/** The file of a drawing, UTF-8. */
export function writeDrawing(drawing: Drawing): Uint8Array {
  return new TextEncoder().encode(writeSvg(drawing))
}
