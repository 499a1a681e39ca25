// @ts-check
import { parse } from './parser.js'
import { TooMuch } from './too-much.js'
import { assertTreeWithin } from './tree-limits.js'
import { parseYaml } from './yaml-parser.js'

/** @import { TreeLimits } from './limits.ts' */
/** @import { ParseRequest, ParseResult } from './parse-thread.ts' */

/**
 * Parses a text at once, however long it takes: whoever calls it ends the thread that it runs in.
 * @param {ParseRequest} request
 * @param {TreeLimits} treeLimits
 * @returns {ParseResult}
 */
export function parseAll({ text, markdown, yaml }, treeLimits) {
  let start = yaml?.range[0] ?? 0
  try {
    const parsed = yaml && parseYaml(text.slice(...yaml.range), yaml.limits)
    if (!markdown) return { yaml: parsed }
    start = 0
    const tree = parse(text, markdown.start)
    assertTreeWithin(tree, treeLimits)
    return { tree, yaml: parsed }
  } catch (error) {
    if (error instanceof TooMuch) return { excess: { what: error.what, offset: start + error.offset } }
    // The stack of this thread is large; a text that needs more is too much.
    if (error instanceof RangeError) return { excess: { what: 'work', offset: start } }
    return { fault: String(error) }
  }
}
