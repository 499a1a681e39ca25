// @ts-check
/**
 * The one YAML parser there is: YAML 1.2 with the core schema, no tags, no merge keys, no aliases, each key once. Dates
 * stay strings. Plain JavaScript, since the thread that parses loads it as a file.
 */
import { Composer, isAlias, isMap, isNode, isScalar, isSeq, Lexer, Parser } from 'yaml'
import { TooMuch } from './too-much.js'

/** @import { YamlLimits } from './limits.ts' */
/** @import { ParsedYaml, YamlNode, YamlProblem } from './yaml-nodes.ts' */
/** @import { Document, Node } from 'yaml' */

/** Keys that would reach into JavaScript's own objects. */
const DANGEROUS_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The tokens of the syntax tree. The parser keeps its own stack, so that no nesting can overflow that of JavaScript; what
 * makes nodes of the tokens calls itself, and never sees a tree that is too deep.
 *
 * @param {string} text
 * @param {number} maxDepth
 */
function* tokensOf(text, maxDepth) {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme)
    const top = parser.stack.at(-1)
    // Below the collections lies the document.
    if (top && parser.stack.length - 1 > maxDepth && 'items' in top) throw new TooMuch('depth', top.offset)
  }
  yield* parser.end()
}

/**
 * @param {string} text
 * @param {number} maxDepth
 * @returns {{ document?: Document.Parsed | undefined, second?: YamlProblem }}
 */
function compose(text, maxDepth) {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    // Looked for below: the library compares each key with every other one.
    uniqueKeys: false,
  })
  /** @type {Document.Parsed | undefined} */
  let first
  for (const document of composer.compose(tokensOf(text, maxDepth), true, text.length)) {
    const [start, end] = document.range
    if (first) return { document: first, second: { code: 'MULTIPLE_DOCS', pos: [start, end] } }
    first = document
  }
  return { document: first }
}

class Reader {
  #left
  /** @type {YamlProblem | undefined} */
  duplicate
  /** @type {ParsedYaml['forbidden']} */
  forbidden

  /** @param {number} values */
  constructor(values) {
    this.#left = values
  }

  /**
   * @param {NonNullable<ParsedYaml['forbidden']>['what']} what
   * @param {Node} node
   */
  #forbid(what, node) {
    const [start, end] = node.range ?? [0, 0]
    this.forbidden ??= { what, start, end }
  }

  /**
   * @param {Node | null} node
   * @returns {YamlNode | null}
   */
  read(node) {
    if (!node) return null
    const [start, end] = node.range ?? [0, 0]
    this.#left -= 1
    if (this.#left < 0) throw new TooMuch('values', start)
    if (isAlias(node) || ('anchor' in node && node.anchor)) this.#forbid('alias', node)
    if ('tag' in node && node.tag) this.#forbid('tag', node)
    if (isMap(node)) return { start, end, pairs: this.#pairs(node.items) }
    if (isScalar(node)) return { start, end, value: /** @type {string} */ (node.value) }
    if (!isSeq(node)) return null
    return { start, end, items: node.items.map((item) => this.read(isNode(item) ? item : null)) }
  }

  /** @param {ReadonlyArray<{ key: unknown, value: unknown }>} pairs */
  #pairs(pairs) {
    const seen = new Set()
    return pairs.map((pair) => {
      const key = /** @type {Node} */ (pair.key)
      const value = isScalar(key) ? key.value : key
      if (isScalar(key) && DANGEROUS_KEYS.has(String(value))) this.#forbid('key', key)
      const at = key.range?.[0] ?? 0
      if (seen.has(value)) this.duplicate ??= { code: 'DUPLICATE_KEY', pos: [at, at + 1] }
      seen.add(value)
      return { key: this.read(key), value: this.read(/** @type {Node | null} */ (pair.value)) }
    })
  }
}

/**
 * @param {string} text
 * @param {YamlLimits} limits
 * @returns {ParsedYaml}
 * @throws {TooMuch}
 */
export function parseYaml(text, { depth, values }) {
  const { document, second } = compose(text, depth)
  if (!document) return { root: null }
  const reader = new Reader(values)
  const root = reader.read(document.contents)
  const { duplicate, forbidden } = reader
  const [first] = document.errors
  // In the order of the text, as a reader comes upon them.
  const error = duplicate && !(first && first.pos[0] < duplicate.pos[0]) ? duplicate : first
  return { root, error: toProblem(error ?? second ?? document.warnings[0]), forbidden }
}

/**
 * Without what cannot leave the thread.
 *
 * @param {YamlProblem | undefined} error
 * @returns {YamlProblem | undefined}
 */
function toProblem(error) {
  return error && { code: error.code, pos: error.pos }
}
