import type { Parents } from 'mdast'

const KEEP_WORDS = 'remove the tags and keep the text'
const STRIKE = 'write ~~text~~'
const PAGE = 'link to its page: [words](https://www.example.org/)'
const SIGN = 'to show an angle bracket as text, put it in `backticks` or write \\<'
const OTHER = `write it in Markdown; ${SIGN}`

/** How to say it in Markdown. */
const HELP: Readonly<Record<string, string>> = {
  b: 'write **bold**',
  strong: 'write **bold**',
  mark: 'write **bold**',
  i: 'write *emphasis*',
  em: 'write *emphasis*',
  s: STRIKE,
  strike: STRIKE,
  del: STRIKE,
  a: 'write [words](address)',
  img: 'put the file in images/ and write ![What it shows](../images/name.png)',
  code: 'put it in `backticks`',
  pre: 'put it between two lines of ```',
  hr: 'write --- on its own line',
  ul: 'start each item with "- "',
  ol: 'start each item with "1. "',
  li: 'start each item with "- "',
  table: 'write | a | b | rows with | --- | --- | below the first',
  p: 'leave an empty line between paragraphs',
  blockquote: 'start each line with "> "',
  script: 'remove it',
  style: 'remove it',
  iframe: PAGE,
  video: PAGE,
  audio: PAGE,
  embed: PAGE,
  object: PAGE,
  ...Object.fromEntries(
    ['u', 'ins', 'font', 'center', 'span', 'small', 'big', 'div', 'section'].map((name) => [
      name,
      KEEP_WORDS,
    ]),
  ),
  ...Object.fromEntries(
    ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'write ## before the heading']),
  ),
}

/** What has lines of its own, which a cell has not. */
const BLOCKS: ReadonlySet<string> = new Set([
  'ul',
  'ol',
  'li',
  'p',
  'div',
  'table',
  'blockquote',
  'pre',
  'hr',
])

/** Words without values where attributes would be: a comparison, or the name of something to fill in. */
const WORDS = /^<[A-Za-z][\w-]*(?:\s+[^\s=<>"'/]+)+\s*>?$/
/** Attributes that have no value. */
const FLAGS = /\s(?:hidden|disabled|checked|controls|autoplay|loop|muted|async|defer|allowfullscreen)\b/i

/** How to write what a tag was to do, where it stands. `name` begins with a slash where the tag ends an element. */
export function htmlHelp(typed: string, name: string, ancestors: readonly Parents[]): string {
  if (WORDS.test(typed) && !FLAGS.test(typed)) return SIGN
  if (name === 'a' && !/\shref\s*=/i.test(typed))
    return 'remove it, and link to a heading by its words: [words](#the-heading)'
  if (BLOCKS.has(name) && ancestors.some(({ type }) => type === 'tableCell'))
    return 'separate the lines of a cell with <br>, or write it below the table'
  return HELP[name] ?? OTHER
}
