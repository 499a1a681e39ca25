/** Whether the check digit of a card number is right (ISO/IEC 7812, Luhn). */
export function isCardNumber(typed: string): boolean {
  const digits = typed.replace(/\D/g, '')
  // The ranges of Mastercard, Visa, American Express, UnionPay, JCB and Discover.
  if (
    !/^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|2[2-7]\d{14}|3[47]\d{13}|62\d{14,17}|35\d{14}|6(?:011|5\d\d)\d{12})$/.test(
      digits,
    )
  )
    return false
  let sum = 0
  for (const [index, digit] of [...digits].reverse().entries()) {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0
}

/** Whether the check digit of a number of a Hong Kong identity card is right: letters count from 10, a missing one 36. */
export function isHkid(typed: string): boolean {
  const [, letters = '', digits = '', check = ''] = /^([A-Z]{1,2})(\d{6})\(?([\dA])\)?$/.exec(typed) ?? []
  if (letters === '') return false
  const values = [
    ...(letters.length === 1 ? [36] : []),
    ...[...letters].map((letter) => letter.charCodeAt(0) - 55),
    ...[...digits].map(Number),
    check === 'A' ? 10 : Number(check),
  ]
  const sum = values.reduce((total, value, index) => total + value * (9 - index), 0)
  return sum % 11 === 0
}
