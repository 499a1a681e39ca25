import { type CSSToken, mutateIdent, type TokenIdent, TokenType, tokenize } from '@csstools/css-tokenizer'
import { SVG_LIMITS } from '../svg-limits.ts'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u))

/** Functions that compute a colour, a number, a transformation, a shape or a filter from what is written in them. */
const FUNCTIONS = words(`
  rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix light-dark icc-color device-cmyk
  calc min max clamp var matrix translate translatex translatey scale scalex scaley rotate skewx skewy
  circle ellipse inset polygon rect blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate
  sepia
`)
/** Functions that load something, or may once. */
const LOADERS = words(
  'url src image image-set -webkit-image-set cross-fade -webkit-cross-fade element paint attr env',
)
const SELECTOR_FUNCTIONS = words('not is where nth-child nth-last-child nth-of-type nth-last-of-type lang')

/** Where in a style sheet tokens stand: each place has signs of its own. */
export type CssContext = 'value' | 'selector' | 'media'

const SIGNS: Readonly<Record<CssContext, string>> = { value: '+-*/', selector: '.>+~*=|^$', media: '<>=/' }
const MORE: Readonly<Record<CssContext, readonly TokenType[]>> = {
  value: [],
  selector: [TokenType.Colon, TokenType.OpenSquare, TokenType.CloseSquare],
  media: [TokenType.Colon],
}
/** What counts as a letter beyond ASCII (https://www.w3.org/TR/css-syntax-3/#non-ascii-ident-code-point). */
const BEYOND = [
  String.raw`\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u200c\u200d\u203f\u2040\u2070-\u218f`,
  String.raw`\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{10ffff}`,
].join('')
/** What needs no escaping: a name, what follows `#`, and an id with its `#`. */
const NAME = new RegExp(`^(?:--|-?[a-z_${BEYOND}])[\\w${BEYOND}-]*$`, 'iu')
const HASH = new RegExp(`^[\\w${BEYOND}-]+$`, 'u')
const ID = new RegExp(`^#([\\w.:%${BEYOND}-]+)$`, 'u')
/** Parentheses in parentheses. */
const DEPTH = 16

/** CSS that was understood, written anew; or why it is not published, and at which token. */
export type CssText =
  | { readonly text: string; readonly references: readonly string[] }
  | { readonly fault: 'loads' | 'unknown'; readonly token: CSSToken }

/** Tokens of CSS (https://www.w3.org/TR/css-syntax-3/#tokenization), without the one that marks the end. */
export function tokensOf(css: string): CSSToken[] {
  return tokenize({ css }).filter(([type]) => type !== TokenType.EOF)
}

/** Whether any of these tokens could load something from outside of the drawing: `url(#id)` cannot. */
export function loaderIn(tokens: readonly CSSToken[]): CSSToken | undefined {
  return tokens.find((token, at) => {
    if (token[0] === TokenType.URL) return idIn(token[4].value) === undefined
    if (token[0] === TokenType.BadURL) return true
    if (token[0] !== TokenType.Function || !LOADERS.has(token[4].value.toLowerCase())) return false
    return quotedReference(tokens, at) === undefined
  })
}

/**
 * Writes tokens anew, escapes resolved: names of functions come from a list, and the only address there is is `url(#id)`.
 * White space and comments between them become one blank.
 */
export function writeTokens(tokens: readonly CSSToken[], context: CssContext): CssText {
  const references: string[] = []
  let text = ''
  let depth = 0
  let isBlank = false
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (!token) break
    const follows = isBlank
    isBlank = token[0] === TokenType.Whitespace || token[0] === TokenType.Comment
    if (isBlank) {
      text += follows ? '' : ' '
      continue
    }
    const reference = context === 'value' ? referenceAt(tokens, at) : undefined
    if (reference) {
      references.push(reference.id)
      text += `url(#${reference.id})`
      at += reference.length - 1
      continue
    }
    if (opens(token)) depth++
    if (token[0] === TokenType.CloseParen) depth--
    const written = depth >= 0 && depth <= DEPTH ? writeToken(token, context) : undefined
    if (written === undefined) return { fault: loaderIn([token]) ? 'loads' : 'unknown', token }
    text += written
  }
  const last = tokens.at(-1)
  return depth === 0 || !last ? { text, references } : { fault: 'unknown', token: last }
}

function opens([type]: CSSToken): boolean {
  return type === TokenType.OpenParen || type === TokenType.Function
}

/** An id that needs no escaping, as `url(#...)` refers to it. */
function idIn(address: string): string | undefined {
  return ID.exec(address.trim())?.[1]
}

interface Reference {
  readonly id: string
  /** Tokens that it takes. */
  readonly length: number
}

function referenceAt(tokens: readonly CSSToken[], at: number): Reference | undefined {
  const token = tokens[at]
  if (token?.[0] !== TokenType.URL) return quotedReference(tokens, at)
  const id = idIn(token[4].value)
  return id === undefined ? undefined : { id, length: 1 }
}

/** `url("#id")` */
function quotedReference(tokens: readonly CSSToken[], at: number): Reference | undefined {
  const name = tokens[at]
  if (name?.[0] !== TokenType.Function || name[4].value.toLowerCase() !== 'url') return undefined
  let next = at + 1
  const pass = () => {
    while (tokens[next]?.[0] === TokenType.Whitespace) next++
  }
  pass()
  const string = tokens[next++]
  pass()
  if (string?.[0] !== TokenType.String || tokens[next]?.[0] !== TokenType.CloseParen) return undefined
  const id = idIn(string[4].value)
  return id === undefined ? undefined : { id, length: next + 1 - at }
}

/** A token with its escapes resolved, or undefined where it has no place here. */
function writeToken(token: CSSToken, context: CssContext): string | undefined {
  switch (token[0]) {
    case TokenType.Ident:
      return writeIdent(token, context)
    case TokenType.Function: {
      const name = token[4].value.toLowerCase()
      const known = context === 'selector' ? SELECTOR_FUNCTIONS : FUNCTIONS
      return known.has(name) && context !== 'media' ? `${token[4].value}(` : undefined
    }
    case TokenType.Hash:
      return HASH.test(token[4].value) ? `#${token[4].value}` : undefined
    case TokenType.String:
      return context === 'media' ? undefined : quote(token[4].value, token[1].charAt(0))
    case TokenType.Dimension:
    case TokenType.Number:
    case TokenType.Percentage:
      return token[1].includes('\\') || Math.abs(token[4].value) > SVG_LIMITS.number ? undefined : token[1]
    case TokenType.Comma:
    case TokenType.OpenParen:
    case TokenType.CloseParen:
      return token[1]
    case TokenType.Delim:
      return SIGNS[context].includes(token[4].value) ? token[4].value : undefined
    default:
      return MORE[context].includes(token[0]) ? token[1] : undefined
  }
}

/** Names with other signs than letters, digits, `-` and `_` are for selectors: classes of some editors have them. */
function writeIdent(token: TokenIdent, context: CssContext): string | undefined {
  const { value } = token[4]
  if (NAME.test(value)) return value
  if (context !== 'selector' || /[\ufffe\uffff]/u.test(value)) return undefined
  mutateIdent(token, value)
  return token[1]
}

/** A string that nothing in it ends, in the quotation marks that it had. */
function quote(value: string, sign: string): string {
  const escaped = value.replaceAll(/["'\\\p{Cc}\ufffe\uffff]/gu, (character) => {
    if (character !== sign && /["']/u.test(character)) return character
    return `\\${character.charCodeAt(0).toString(16)} `
  })
  return `${sign}${escaped}${sign}`
}
