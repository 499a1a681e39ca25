/** Characters that turn the direction of text, hide in it or end a line. */
const HIDDEN = /[\p{Cc}\p{Cf}\u{2028}\u{2029}\u{E000}\u{E001}]/gu

/** One line of text without anything that is not seen. */
function plainLine(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(HIDDEN, '')
}

/**
 * Text of the content for a comment: nothing in it is read as Markdown or HTML, nobody is mentioned, no issue is
 * referred to, and no address becomes a link. A joiner that nobody sees parts what GitHub would recognise.
 */
export function escapeMarkdown(text: string): string {
  return plainLine(text)
    .replace(/[\\`*_{}[\]<>|~&$#@]/gu, '\\$&')
    .replace(/(\\[@#])/gu, '$1\u{200B}')
    .replace(/:(?=\/\/|[a-z+_-])/giu, ':\u{200B}')
    .replace(/(www|GH)(?=[.-])/giu, '$1\u{200B}')
}

/** The same at the beginning of a line, where more characters say something: `1.`, `-`, `+`, `=`, `#`. */
export function atLineStart(escaped: string): string {
  return escaped.replace(/^(\d+)(?=[.)])/u, '$1\\').replace(/^(?=[-+=:])/u, '\\')
}
