/** What only another system understands. */
interface Foreign {
  readonly pattern: RegExp
  readonly what: string
  /** How to say it here. */
  readonly help: string
}

const WRITE_OUT = 'write out the text that readers should see'
/** How to say a box of another system here. */
export const CALLOUT = 'write it between :::note and ::: (or tip, warning, danger)'
const REMOVE = 'remove it'
const FRAGMENT = 'put the text into a file in fragments/ and write ::include{fragment="id"}'
const EMPHASIS = 'write **bold** for words that matter'

/** A class, an id or a field with a value in quotes, as attributes in braces have them. */
const ATTRIBUTE = String.raw`(?:[.#][A-Za-z][\w-]*|[A-Za-z][\w-]*=(?:"[^"\n]*"|'[^'\n]*'))`

/** Text that runs inside a pair of dollars: a letter, or something that no price and no variable has. */
const FORMULA = String.raw`(?:[A-Za-z]|(?=[^\s$])[^$\n]*(?:[\^=_]|\\[A-Za-z])[^$\n]*(?<!\s))`

/**
 * Read in the prose of an answer: code has no part in it, and U+FFFC stands for what is no plain text. The first place of
 * each in a file is named. What prose has of its own must not match: prices, times, comparisons, names such as C++.
 */
export const FOREIGN_SYNTAX: readonly Foreign[] = [
  { pattern: /\{\{[^{}\n]+\}\}/, what: 'a template', help: WRITE_OUT },
  { pattern: /\{%-?\s?[^%\n]*%\}|<%[=-]?\s[^%\n]*%>/, what: 'a template', help: WRITE_OUT },
  { pattern: /\[!INCLUDE\b[^\]\n]*\]*/i, what: 'an include of Microsoft Learn', help: FRAGMENT },
  {
    pattern: /\[!VIDEO\b[^\]\n]*\]?/i,
    what: 'a video of Microsoft Learn',
    help: 'write a picture that links to it between :::video{length="2:35"} and :::, with a transcript',
  },
  {
    pattern: /\[!(?:CODE|DIV|UICONTROL|BADGE|PREREQS|SELECTOR)\b[^\]\n]*\]*/i,
    what: 'an extension of Microsoft Learn',
    help: WRITE_OUT,
  },
  { pattern: /^-{1,2}8<-{1,3}[^\n]*/, what: 'an include of MkDocs', help: FRAGMENT },
  {
    pattern: /^===[!+]? ["“][^"”\n]*["”]/,
    what: 'a tab of MkDocs',
    help: 'write the steps between :::variants and :::, under headings such as ### Android',
  },
  { pattern: /^(?:!!!|\?\?\?\+?) [a-z]+/, what: 'a block of MkDocs', help: CALLOUT },
  { pattern: /^\/{3,} [a-z][\w-]*(?: \|[^\n]*)?$/m, what: 'a block of MkDocs', help: CALLOUT },
  { pattern: /^:{3,} ?\{[A-Za-z.][^}\n]*\}/m, what: 'a block of another system', help: CALLOUT },
  { pattern: /^\.\. [a-z-]+::/m, what: 'a directive of reStructuredText', help: CALLOUT },
  {
    pattern: /(?:\{[a-z][a-z:-]*\}|:[a-z][a-z:-]*:)(?=\uFFFC)/,
    what: 'a role of reStructuredText',
    help: 'remove it, or write [words](address)',
  },
  { pattern: /\{:[ ]?[.#:a-z][^{}\n]*\}/, what: 'an attribute of kramdown', help: REMOVE },
  {
    pattern: new RegExp(String.raw`(?<!:{3} ?|:[\w-]+)\{ ?${ATTRIBUTE}(?: +${ATTRIBUTE})* ?\}`),
    what: 'an attribute of another system',
    help: REMOVE,
  },
  {
    pattern: /\{(?:\+\+[^{}\n]*\+\+|--[^{}\n]*--|==[^{}\n]*==|>>[^{}\n]*<<)\}/,
    what: 'a mark of CriticMarkup',
    help: 'keep the words that count, and remove the marks',
  },
  {
    pattern: /(?<![=\w{])==(?![=\s])[^=\n]*(?<!\s)==(?![=\w}])/,
    what: 'a mark of another system',
    help: EMPHASIS,
  },
  {
    pattern: /(?<![+\w{])\+\+(?:[^\s+{}]+\+)*[^\s+{}]+\+\+(?![+\w}])/,
    what: 'keys of MkDocs',
    help: 'write <kbd>Ctrl</kbd>+<kbd>C</kbd>',
  },
  {
    pattern: /(?<=[\p{L}\p{N})])\^[^\s^()]{1,12}\^(?!\^)/u,
    what: 'a superscript of another system',
    help: 'write m<sup>2</sup>',
  },
  {
    pattern: new RegExp(String.raw`\$\$(?!\$)[^$]+\$\$(?!\$)|(?<![\w$])\$${FORMULA}\$(?![\w$])`),
    what: 'a formula',
    help: 'write it in words and plain signs, such as x² + 1, or as a picture',
  },
  {
    pattern: /(?<=^|\n[ \t>]*):[ \t]+[^\s:][^\n]*/,
    what: 'a definition list of another system',
    help: 'write a list, as in: - **Term:** what it means',
  },
  {
    pattern: /^\*\[[^\]\n]+\]:[^\n]*/m,
    what: 'an abbreviation of another system',
    help: 'write it out where it stands first, as in: HTML (Hypertext Markup Language)',
  },
  {
    pattern: /(?<![\p{L}\p{N}:/])(?<!\uFFFC):(?:[a-z][a-z0-9_+-]+|[+-]1|100):(?![\p{L}\p{N}:/\uFFFC])/u,
    what: 'a name of an emoji or icon',
    help: 'type the sign itself, such as 🙂, or remove it',
  },
  {
    pattern: /(?<![[\w])\[\[[^\][\n]+\]\](?!\])/,
    what: 'a link of a wiki',
    help: 'write [words](file.md)',
  },
  {
    pattern: /(?<![%\w])%%(?![%\s])[^%\n]+(?<!\s)%%(?![%\w])/,
    what: 'a comment of Obsidian',
    help: 'remove it; notes for other editors go behind a # in the fields at the top',
  },
  { pattern: /^h[1-6]\. \S/, what: 'a heading of Confluence', help: 'begin it with ## and a space' },
  {
    pattern: /\{(?:panel|expand|info|note|tip|warning|code|color|noformat):[^{}\n]*\}/,
    what: 'a macro of Confluence',
    help: CALLOUT,
  },
  { pattern: /^\[toc\]$/i, what: 'a table of contents', help: REMOVE },
  {
    pattern: /^(?:import .+ from ['"]|export (?:const|default|function) )/,
    what: 'JavaScript of MDX',
    help: REMOVE,
  },
  {
    pattern: /\[(b|i|u|url|img|quote|color)(?:=[^\]\n]*)?\][^\n]*\[\/\1\]/i,
    what: 'BBCode',
    help: 'write **bold**, *emphasis* or [words](address)',
  },
  {
    pattern: /\[\/?[a-z][a-z_]+(?: [a-z_]+="[^"\n]*")+\s*\/?\]/,
    what: 'a shortcode of WordPress',
    help: WRITE_OUT,
  },
]
