import { tooLarge, tooManyPixels } from '../picture-limits.ts'
import { rasterHeader } from '../raster-header.ts'
import { quoted } from './svg-problem.ts'

/** Elements that refer to another one of the same drawing. */
const REFERRING: ReadonlySet<string> = new Set([
  'use',
  'textPath',
  'linearGradient',
  'radialGradient',
  'pattern',
])

const EMBED = 'embed the picture in the drawing as PNG, JPEG or WebP, or add it to the answer separately'

/** An address as it is published; undefined where none is needed. Or what is wrong with it. */
export type CleanAddress =
  | { readonly address: string | undefined }
  | { readonly reason: string; readonly help: string }

/**
 * Looks at an address: the parts of a drawing refer to each other, an image holds its pixels itself, and nothing else is
 * loaded. Links do nothing in a picture on a page and are left out, but for those that would run something.
 */
export function cleanAddress(name: string, value: string): CleanAddress {
  // Browsers pass over such characters, wherever they stand.
  const address = value.replaceAll(/[\p{Cc}\s]/gu, '')
  if (/^(?:javascript|vbscript|livescript):/iu.test(address))
    return { reason: 'this drawing holds a script, in an address', help: 'take the link out' }
  if (name === 'image') return cleanImage(address)
  if (name === 'a' && !/^data:/iu.test(address)) return { address: undefined }
  if (!REFERRING.has(name) && name !== 'a') return { address: undefined }
  if (address === '') return { address: undefined }
  if (name !== 'a' && /^#.+$/u.test(address)) return { address }
  const reason = `this drawing refers to something outside of it: ${quoted(address)}`
  return { reason, help: 'put what it refers to into the drawing, or export it again as a plain SVG' }
}

const DATA = /^data:image\/(?:png|jpe?g|webp);base64,([\w+/]*=*)$/iu

function cleanImage(address: string): CleanAddress {
  if (address === '') return { address: undefined }
  const [, data] = DATA.exec(address) ?? []
  if (data === undefined) {
    const reason = /^data:/iu.test(address)
      ? 'this drawing contains a picture that is not PNG, JPEG or WebP'
      : `this drawing loads a picture from elsewhere: ${quoted(address)}`
    return { reason, help: EMBED }
  }
  const bytes = Buffer.from(data, 'base64')
  const header = rasterHeader(bytes)
  if (!header) return { reason: 'this drawing holds a picture that cannot be read', help: EMBED }
  const reason = tooLarge(header) ?? tooManyPixels(header, header.times)
  if (reason)
    return { reason: reason.replace('this picture', 'a picture in this drawing'), help: 'make it smaller' }
  return { address: `data:${header.mediaType};base64,${bytes.toString('base64')}` }
}

/** Pixels of a picture in a drawing, as `cleanAddress` wrote it. */
export function pixelsIn(address: string): number {
  const header = rasterHeader(Buffer.from(address.slice(address.indexOf(',') + 1), 'base64'))
  return header ? header.width * header.height * header.times : 0
}
