import { SvgError } from './svg-problem.ts'

/** Whether a file is to be read as an SVG drawing: by its name, or because it begins like XML. */
export function isDrawing(path: string, bytes: Uint8Array): boolean {
  if (/\.svg$/i.test(path)) return true
  const start = new TextDecoder().decode(bytes.subarray(0, 1024))
  return start.trimStart().startsWith('<')
}

/**
 * The text of an SVG file, without a byte order mark. It is UTF-8 and nothing else: what means one thing in one encoding
 * can be a script in another.
 * @throws {SvgError}
 */
export function decodeSvg(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new SvgError('this SVG file is not UTF-8 text', 'save it again with the encoding UTF-8')
  }
}
