const PLAIN = '0123456789+-\u2212=()'
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'

function written(text: string, forms: string, mark: string): string {
  const at = [...text].map((char) => PLAIN.indexOf(char))
  if (at.every((index) => index >= 0)) return at.map((index) => forms[index]).join('')
  return /^[\p{L}\p{M}\p{N}]+$/u.test(text) ? `${mark}${text}` : `${mark}(${text})`
}

/** A superscript as plain text: `10⁶` where Unicode has the signs, else `x^n`, `x^(n + m)`. Flat, 10⁶ would be 106. */
export const raised = (text: string): string => written(text, RAISED, '^')

/** A subscript as plain text: `H₂O`, `x_n`. */
export const lowered = (text: string): string => written(text, LOWERED, '_')
