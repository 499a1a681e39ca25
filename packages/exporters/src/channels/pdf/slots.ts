/** A sentence with values that only the layout knows: strings, and numbers that name the value to fill in. */
export type Slots = readonly (string | number)[]

/** From here on, private characters stand for the values while the sentence is put together. */
const FIRST_SLOT = 0xf_0000

/** Takes a sentence of the strings apart at its values, as `['Page ', 0, ' of ', 1]`. */
export function slotsOf(sentence: (...values: string[]) => string): Slots {
  const values = Array.from({ length: sentence.length }, (_, n) => String.fromCodePoint(FIRST_SLOT + n))
  return sentence(...values)
    .split(/([\u{f0000}-\u{f00ff}])/u)
    .filter((part) => part !== '')
    .map((part) => {
      const n = (part.codePointAt(0) ?? 0) - FIRST_SLOT
      return n >= 0 && n < values.length ? n : part
    })
}
