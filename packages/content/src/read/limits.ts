/**
 * Limits that keep a hostile file from hurting, checked by linear scans before any parser sees the text. The figures
 * were measured: yaml 2.9 aborts the process on some thousand nested brackets, micromark takes seconds for a few
 * kilobytes of nested emphasis and overflows the stack on some thousand nested quotes.
 */
export const LIMITS = {
  /** UTF-16 code units of the frontmatter. */
  frontmatter: 16_384,
  /** UTF-16 code units of a YAML file: registries grow. */
  yamlFile: 1_048_576,
  /** Fields of the frontmatter, on all levels. */
  frontmatterFields: 200,
  /** Fields of a YAML file. */
  yamlFields: 40_000,
  /** Nested brackets or indents in YAML. */
  yamlDepth: 20,
  /** UTF-16 code units of a Markdown file. */
  markdown: 65_536,
  /** Nested quotes, lists, brackets or emphasis in Markdown. */
  markdownDepth: 32,
  /** Bytes of a picture. */
  image: 5_242_880,
} as const

export interface LimitProblem {
  readonly reason: string
  readonly help: string
  /** Offset in the text that was scanned. */
  readonly offset: number
}

/** Deepest nesting of brackets, and of indentation in steps of two, in one pass over the characters. */
function yamlTooDeep(text: string): number | undefined {
  let depth = 0
  let indent = 0
  let atLineStart = true
  for (let i = 0; i < text.length; i++) {
    const char = text.charCodeAt(i)
    if (char === 0x0a || char === 0x0d) {
      atLineStart = true
      indent = 0
      continue
    }
    // A dash opens a level of its own: "- - - - x" nests four lists on one line.
    if (atLineStart && (char === 0x20 || char === 0x2d)) {
      indent++
      if (indent > 2 * LIMITS.yamlDepth) return i
      continue
    }
    atLineStart = false
    if (char === 0x5b || char === 0x7b) depth++
    else if ((char === 0x5d || char === 0x7d) && depth > 0) depth--
    if (depth > LIMITS.yamlDepth) return i
  }
  return undefined
}

/** Length of the runs of characters that open nested structures, per line and per block of lines. */
function markdownTooDeep(text: string): number | undefined {
  let brackets = 0
  let emphasis = 0
  let leading = 0
  let atLineStart = true
  for (let i = 0; i < text.length; i++) {
    const char = text[i]
    if (char === '\n' || char === '\r') {
      const blank = /^[ \t]*(?:\r|\n|$)/.test(text.slice(i + 1, i + 80))
      if (blank) brackets = emphasis = 0
      atLineStart = true
      leading = 0
      continue
    }
    if (atLineStart && /[ \t>]/.test(char ?? '')) {
      if (char === '>' && ++leading > LIMITS.markdownDepth) return i
      continue
    }
    if (atLineStart && /[-+*]/.test(char ?? '') && /[ \t]/.test(text[i + 1] ?? '')) {
      if (++leading > LIMITS.markdownDepth) return i
      continue
    }
    atLineStart = false
    if (char === '[') brackets++
    else if (char === ']' && brackets > 0) brackets--
    else if ((char === '*' || char === '_') && text[i - 1] !== char && text[i - 1] !== '\\') emphasis++
    if (brackets > LIMITS.markdownDepth || emphasis > 16 * LIMITS.markdownDepth) return i
  }
  return undefined
}

/** Signs that open or close something in Markdown: the time that a parser takes can grow with the square of their number. */
const SIGNS: ReadonlySet<string> = new Set('*_~[]()!<>`:@&^{}|\\')
/** Signs in one block of lines, and in a whole text, with which no parser was seen to take more than a moment. */
const SIGNS_IN_BLOCK = 1_000
const SIGNS_IN_TEXT = 12_000
/** Lines, of which each can be a block of its own. */
const LINES = 4_000

/** Whether parsing a text may take long. No ordinary answer is suspect; what is, is parsed where it can be stopped. */
export function isSuspect(markdown: string): boolean {
  let inBlock = 0
  let inText = 0
  let lines = 0
  let isBlank = true
  for (let i = 0; i < markdown.length; i++) {
    const char = markdown[i] ?? ''
    if (char === '\n' || char === '\r') {
      if (isBlank) inBlock = 0
      isBlank = true
      if (++lines > LINES) return true
    } else if (char !== ' ' && char !== '\t') {
      isBlank = false
      if (!SIGNS.has(char)) continue
      inText++
      if (++inBlock > SIGNS_IN_BLOCK || inText > SIGNS_IN_TEXT) return true
    }
  }
  return false
}

/** Offset of the field with which there are too many: a colon before a blank, wherever it stands. */
function tooManyFields(text: string, limit: number): number | undefined {
  let fields = 0
  for (let i = text.indexOf(':'); i >= 0; i = text.indexOf(':', i + 1)) {
    const next = text.charCodeAt(i + 1)
    if (!(next > 0x20) && ++fields > limit) return i
  }
  return undefined
}

export function checkYamlLimits(yaml: string, limit: number): LimitProblem | undefined {
  if (yaml.length > limit) {
    const reason = `this is ${yaml.length} characters of YAML; at most ${limit} are read`
    return { reason, help: 'shorten it, or move text into the answer', offset: limit }
  }
  const fields = limit === LIMITS.frontmatter ? LIMITS.frontmatterFields : LIMITS.yamlFields
  const many = tooManyFields(yaml, fields)
  if (many !== undefined)
    return {
      reason: `there are more than ${fields} fields`,
      help: 'remove those that are not needed',
      offset: many,
    }
  const offset = yamlTooDeep(yaml)
  if (offset === undefined) return undefined
  return {
    reason: `this is nested more than ${LIMITS.yamlDepth} levels deep`,
    help: 'remove the extra brackets or indents',
    offset,
  }
}

export function checkMarkdownLimits(markdown: string): LimitProblem | undefined {
  if (markdown.length > LIMITS.markdown) {
    const reason = `this answer is ${markdown.length} characters long; at most ${LIMITS.markdown} are read`
    return { reason, help: 'split it into several questions', offset: LIMITS.markdown }
  }
  const offset = markdownTooDeep(markdown)
  if (offset === undefined) return undefined
  const reason = `quotes, lists, brackets or emphasis are nested more than ${LIMITS.markdownDepth} levels deep here`
  return { reason, help: 'write it flatter', offset }
}
