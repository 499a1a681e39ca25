/** Digits of any script as those of ASCII, and full-width signs as plain ones; every character keeps its place. */
export function withPlainDigits(text: string): string {
  return text.replace(/[^\P{Nd}0-9]|[\uFF01-\uFF5E]/gu, (char) => {
    const code = char.codePointAt(0) ?? 0
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
    if (char.length > 1) return char
    // The ten digits of a script stand in a row, and the first one is at the start of it.
    let zero = code
    while (zero > 0 && /\p{Nd}/u.test(String.fromCharCode(zero - 1)) && code - zero < 9) zero -= 1
    return String(code - zero)
  })
}

/** A number with its separators, in any of the usual forms, as digits with a decimal point. */
export function toNumber(typed: string): string {
  const [, whole = '', decimals = ''] =
    /^(.*?)(?:[.,](\d{1,2}))?$/.exec(typed.replace(/[\s\u00A0\u202F'’]/g, '')) ?? []
  const digits = whole.replace(/\D/g, '')
  const rest = decimals.replace(/0+$/, '')
  return rest === '' ? digits : `${digits}.${rest}`
}
