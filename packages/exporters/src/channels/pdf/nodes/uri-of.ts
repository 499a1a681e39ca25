/**
 * The target of a link in a PDF file, where a URI is ASCII (ISO 32000-2, 12.6.4.8): the host in Punycode, the rest
 * percent-encoded as UTF-8. An address that is ASCII stays as it is written. Throws when other ones are no URL.
 */
export function uriOf(address: string): string {
  return /^[\x21-\x7e]*$/u.test(address) ? address : new URL(address).href
}
