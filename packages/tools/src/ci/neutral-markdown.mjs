/**
 * Makes Markdown from an unknown hand harmless in a comment of ours: its words, headings, lists and marks of change stay,
 * but nothing in it addresses people, links, loads a picture, draws a diagram or ends our own text.
 */

/** U+2060, the word joiner: invisible, has no width, and breaks up what it stands in. */
const JOINER = '\u2060'
const TAGS = 'ins|del|b|strong|em|sub|sup|br|details|summary'
const ENTITIES = 'amp|lt|gt|quot|nbsp'

/** @type {readonly (readonly [RegExp, string | ((...found: string[]) => string)])[]} */
const STEPS = [
  // Controls and marks that turn the direction of text around (Unicode TR 36, "Trojan Source").
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  [/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''],
  // Tags but for a few without attributes; comments, among them copies of our marker.
  [new RegExp(`<(?!/?(?:${TAGS})>)`, 'gi'), `<${JOINER}`],
  // An entity could stand for any of the characters below.
  [new RegExp(`&(?!(?:${ENTITIES});)(?=[#a-z])`, 'gi'), `&${JOINER}`],
  // Links, pictures, footnotes and definitions.
  [/\](?=\s*[([:])/g, `]${JOINER}`],
  [/!(?=\[)/g, `!${JOINER}`],
  // Addresses that GitHub would link by itself.
  [/:(?=\\?\/)/g, `:${JOINER}`],
  [/(www)(?=\\?\.)/gi, `$1${JOINER}`],
  [/(mailto|xmpp)(?=\\?:)/gi, `$1${JOINER}`],
  // People, teams, mail addresses; issues and pull requests.
  [/@/g, `@${JOINER}`],
  [/#(?=\\?\d)/g, `#${JOINER}`],
  [/(GH)(?=\\?-\d)/gi, `$1${JOINER}`],
  // A fence with a language may be drawn (mermaid, geoJSON): keep only the plain ones.
  [
    /^([ \t>*+-]*)(`{3,}(?=[^`\n]*$)|~{3,})(.*)$/gm,
    (_all, before, fence, language = '') =>
      `${before}${fence}${/^(diff|text)$/.test(language.trim()) ? language : ''}`,
  ],
]

/**
 * The text, harmless and at most `limit` characters long, cut at the end of a line.
 * @param {string} text
 * @param {number} limit
 */
export function neutralMarkdown(text, limit) {
  const safe = STEPS.reduce(
    // `replace` takes either; TypeScript wants to know which.
    (before, [pattern, by]) =>
      typeof by === 'string' ? before.replace(pattern, by) : before.replace(pattern, by),
    text.normalize('NFC'),
  )
  if (safe.length <= limit) return safe.trim()
  const cut = safe.slice(0, limit)
  return `${cut.slice(0, Math.max(0, cut.lastIndexOf('\n'))).trim()}\n\n(The rest is omitted: it is too long for a comment.)`
}

/**
 * One line of plain text from an unknown hand, at most `limit` characters long; every mark of Markdown is escaped.
 * @param {string} text
 * @param {number} limit
 */
export function plainText(text, limit) {
  const line = String(text)
    .slice(0, limit)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~>-]/g, '\\$&')
    .replace(/</g, '&lt;')
  return neutralMarkdown(line, limit * 4)
}
