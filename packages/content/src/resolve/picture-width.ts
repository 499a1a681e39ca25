/** The narrowest picture that shows anything, and the widest that a drawing can be made. CSS pixels. */
export const NARROWEST = 16
export const WIDEST_DRAWING = 1600

/** The width that the fragment of a picture's address names, as in `card.png#width=240`; undefined for another one. */
export function widthIn(fragment: string | undefined): number | undefined {
  const digits = /^width=([1-9][0-9]{0,4})$/.exec(fragment ?? '')?.[1]
  return digits === undefined ? undefined : Number(digits)
}
