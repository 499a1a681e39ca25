import { text } from './shape.ts'

/** Ids and locales become parts of addresses and of keys: nothing else may be in them. */
export const id = text('an id', /^[a-z0-9]+(-[a-z0-9]+)*$/)
export const locale = text('a language tag', /^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/)

export const fileHash = text('a SHA-256', /^[0-9a-f]{64}$/)
export const hash = text('a hash such as sha256:0123456789abcdef', /^sha256:[0-9a-f]{16}$/)

/** RFC 3339, as far as a pattern goes: what is compared is what `Date.parse` makes of it. */
export const time = text(
  'a time such as 2026-11-24T08:00:00Z',
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/,
)
export const day = text('a day such as 2026-11-24', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)

/** Programs make links of these: no `javascript:`, and no white space or control character that would hide one. */
export const webAddress = text('an http or https address', /^https?:\/\/[^\s/\\?#@\p{Cc}][^\s\p{Cc}]*$/u)
export const contactAddress = text(
  'an http, https, mailto or tel address',
  /^(https?:\/\/[^\s/\\?#@\p{Cc}]|mailto:|tel:)[^\s\p{Cc}]*$/u,
)
