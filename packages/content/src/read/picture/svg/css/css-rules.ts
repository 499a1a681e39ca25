import { type CSSToken, type TokenAtKeyword, TokenType } from '@csstools/css-tokenizer'
import { PROPERTIES } from '../attributes.ts'
import type { CssRule, Declaration, MediaRule, StyleRule } from '../svg-tree.ts'
import { type CssContext, type CssText, loaderIn, tokensOf, writeTokens } from './css-values.ts'

/** Something in CSS for which a drawing is not published, and the token that begins it. */
export interface CssFault {
  readonly what: 'loads' | 'font' | 'moves' | 'unknown'
  readonly token: CSSToken
}

export interface CssOutcome<T> {
  readonly read: readonly T[]
  readonly faults: readonly CssFault[]
}

/** Reads declarations, as in a `style` attribute: listed properties are written anew, others do nothing for a drawing. */
export function readDeclarations(css: string): CssOutcome<Declaration> {
  return new CssReader(tokensOf(css)).declarations()
}

/** Reads a style sheet: rules of listed properties, also within `@media`. Other rules that begin with @ are faults. */
export function readStyleSheet(css: string): CssOutcome<CssRule> {
  return new CssReader(tokensOf(css)).rules()
}

/** What is wrong with an at-rule. */
const AT_RULES: ReadonlyMap<string, CssFault['what']> = new Map([
  ['import', 'loads'],
  ['font-face', 'font'],
  ['keyframes', 'moves'],
  ['-webkit-keyframes', 'moves'],
])
const BLANKS: ReadonlySet<string> = new Set([
  TokenType.Whitespace,
  TokenType.Comment,
  TokenType.CDO,
  TokenType.CDC,
])

class CssReader {
  readonly #tokens: readonly CSSToken[]
  readonly #faults: CssFault[] = []
  #at = 0

  constructor(tokens: readonly CSSToken[]) {
    this.#tokens = tokens
  }

  rules(): CssOutcome<CssRule> {
    return { read: this.#readRules(true), faults: this.#faults }
  }

  declarations(): CssOutcome<Declaration> {
    const read: Declaration[] = []
    while (this.#at < this.#tokens.length) {
      const declaration = this.#readDeclaration(trim(this.#until([TokenType.Semicolon])))
      if (declaration) read.push(declaration)
      this.#at++
    }
    return { read, faults: this.#faults }
  }

  #readRules(withMedia: true): CssRule[]
  #readRules(withMedia: false): StyleRule[]
  #readRules(withMedia: boolean): CssRule[] {
    const read: CssRule[] = []
    for (;;) {
      while (BLANKS.has(this.#tokens[this.#at]?.[0] ?? '')) this.#at++
      const token = this.#tokens[this.#at]
      if (!token) return read
      const rule =
        token[0] === TokenType.AtKeyword ? this.#readAtRule(token, withMedia) : this.#readRule(token)
      if (rule) read.push(rule)
    }
  }

  #readAtRule(token: TokenAtKeyword, withMedia: boolean): MediaRule | undefined {
    const name = token[4].value.toLowerCase()
    this.#at++
    const prelude = trim(this.#until([TokenType.Semicolon, TokenType.OpenCurly]))
    const isBlock = this.#tokens[this.#at++]?.[0] === TokenType.OpenCurly
    const block = isBlock ? this.#block() : []
    if (name === 'charset' && !isBlock) return undefined
    if (name !== 'media' || !isBlock || !withMedia) {
      this.#faults.push({ what: AT_RULES.get(name) ?? 'unknown', token })
      return undefined
    }
    const media = this.#write(prelude, 'media')
    const inner = new CssReader(block)
    const rules = inner.#readRules(false)
    this.#faults.push(...inner.#faults)
    return media === undefined || rules.length === 0 ? undefined : { media, rules }
  }

  #readRule(first: CSSToken): StyleRule | undefined {
    const prelude = trim(this.#until([TokenType.OpenCurly]))
    if (this.#tokens[this.#at++]?.[0] !== TokenType.OpenCurly) {
      this.#faults.push({ what: 'unknown', token: first })
      return undefined
    }
    const { read: declarations, faults } = new CssReader(this.#block()).declarations()
    this.#faults.push(...faults)
    const selector = this.#write(prelude, 'selector')
    return selector && declarations.length > 0 ? { selector, declarations } : undefined
  }

  #readDeclaration(tokens: readonly CSSToken[]): Declaration | undefined {
    const [name] = tokens
    if (!name) return undefined
    const rest = trim(tokens.slice(1))
    const isDeclaration = name[0] === TokenType.Ident && rest[0]?.[0] === TokenType.Colon
    const property = isDeclaration ? nameOfProperty(name[4].value) : ''
    if (!PROPERTIES.has(property) && !/^--[\w-]+$/u.test(property)) {
      // Browsers pass over it as well.
      const token = loaderIn(tokens)
      if (token) this.#faults.push({ what: 'loads', token })
      return undefined
    }
    const { value, isImportant } = splitImportance(trim(rest.slice(1)))
    const text = this.#write(value, 'value')
    // A reference in a property of one's own would count wherever that is used.
    if (text?.includes('url(') && property.startsWith('--')) {
      this.#faults.push({ what: 'unknown', token: name })
      return undefined
    }
    return text ? { property, value: isImportant ? `${text} !important` : text } : undefined
  }

  #write(tokens: readonly CSSToken[], context: CssContext): string | undefined {
    const written: CssText = writeTokens(tokens, context)
    if ('text' in written) return written.text.trim()
    this.#faults.push({ what: written.fault, token: written.token })
    return undefined
  }

  /** The tokens before one of these types, or before the end, brackets in between left whole. */
  #until(types: readonly TokenType[]): readonly CSSToken[] {
    const start = this.#at
    let depth = 0
    for (; this.#at < this.#tokens.length; this.#at++) {
      const type = this.#tokens[this.#at]?.[0]
      if (depth === 0 && type !== undefined && types.includes(type)) break
      depth = Math.max(0, depth + stepOf(type))
    }
    return this.#tokens.slice(start, this.#at)
  }

  /** The tokens of a block that has just been opened; behind it afterwards. */
  #block(): readonly CSSToken[] {
    const block = this.#until([TokenType.CloseCurly])
    this.#at++
    return block
  }
}

const OPENING: ReadonlySet<string> = new Set([
  TokenType.OpenCurly,
  TokenType.OpenParen,
  TokenType.OpenSquare,
  TokenType.Function,
])
const CLOSING: ReadonlySet<string> = new Set([
  TokenType.CloseCurly,
  TokenType.CloseParen,
  TokenType.CloseSquare,
])

function stepOf(type: TokenType | undefined): number {
  if (type === undefined) return 0
  return OPENING.has(type) ? 1 : CLOSING.has(type) ? -1 : 0
}

function nameOfProperty(name: string): string {
  return name.startsWith('--') ? name : name.toLowerCase()
}

const isBlank = ([type]: CSSToken) => type === TokenType.Whitespace || type === TokenType.Comment

function trim(tokens: readonly CSSToken[]): readonly CSSToken[] {
  const start = tokens.findIndex((token) => !isBlank(token))
  const end = tokens.findLastIndex((token) => !isBlank(token))
  return start < 0 ? [] : tokens.slice(start, end + 1)
}

function splitImportance(tokens: readonly CSSToken[]): { value: readonly CSSToken[]; isImportant: boolean } {
  const last = tokens.at(-1)
  const before = trim(tokens.slice(0, -1))
  const sign = before.at(-1)
  const isImportant =
    last?.[0] === TokenType.Ident &&
    last[4].value.toLowerCase() === 'important' &&
    sign?.[0] === TokenType.Delim &&
    sign[4].value === '!'
  return { value: isImportant ? trim(before.slice(0, -1)) : tokens, isImportant }
}
