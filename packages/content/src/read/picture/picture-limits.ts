/**
 * What a picture can cost those who decode and draw it: the build, and readers' devices. A file of 300 kB can hold
 * 50,000 x 50,000 pixels, which took 2.7 GB here.
 */
const PICTURE_LIMITS = {
  /** Pixels of a side: as far as WebP goes, and the largest texture of ordinary graphics hardware. */
  side: 16_384,
  /** Pixels of a picture, or of all frames of one that moves: 160 MB once decoded. */
  pixels: 40_000_000,
} as const

/** Size in pixels, or in CSS pixels for a drawing. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Why a picture of this size is not read; undefined where it is. */
export function tooLarge({ width, height }: PictureSize): string | undefined {
  const { side } = PICTURE_LIMITS
  if (Math.max(width, height) <= side) return undefined
  return `this picture has ${width} x ${height} pixels; at most ${side} a side are read`
}

/** Why the pixels of a picture are not decoded, so many `times`; undefined where they are. */
export function tooManyPixels({ width, height }: PictureSize, times: number): string | undefined {
  const { pixels } = PICTURE_LIMITS
  if (width * height * times <= pixels) return undefined
  const often = times > 1 ? `${times} times ` : ''
  return `this picture has ${often}${width} x ${height} pixels; at most ${pixels / 1e6} million are read`
}
