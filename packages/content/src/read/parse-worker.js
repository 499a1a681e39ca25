// @ts-check
/**
 * Parses texts for the main thread, which ends this thread when one of them takes too long: before each, the thread
 * writes down which one it is at.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { parse } from './parser.js'
import { TooMuch } from './too-much.js'
import { assertTreeWithin } from './tree-limits.js'
import { parseYaml } from './yaml-parser.js'

/** @import { ParseRequest, ParseResult, ParseWorkerData } from './parse-thread.ts' */

const { at, treeLimits } = /** @type {ParseWorkerData} */ (workerData)

/**
 * @param {ParseRequest} request
 * @returns {ParseResult}
 */
function parseAll({ text, markdown, yaml }) {
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

parentPort?.on('message', (/** @type {readonly ParseRequest[]} */ requests) => {
  const results = requests.map((request, index) => {
    Atomics.store(at, 0, index)
    return parseAll(request)
  })
  parentPort?.postMessage(results)
})
parentPort?.postMessage('ready')
