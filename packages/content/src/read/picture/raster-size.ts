/** What the header of a picture of pixels says, in agreement with what the rest of the file says. */
export interface RasterSize {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp'
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** How many times so many pixels are decoded: more than once where it moves, or has very many passes. */
  readonly times: number
}
