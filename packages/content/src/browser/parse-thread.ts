import { TREE_LIMITS } from '../read/limits.ts'
import { parseAll } from '../read/parse-all.js'
import type { ParseRequest, ParseResult } from '../read/parse-thread.ts'

/** There is nothing to start: a page does all of this in a worker. */
export function startParsing(): void {}

/** Parses a text at once; the page ends the worker where it takes too long. */
export async function parseText(request: ParseRequest): Promise<ParseResult> {
  return parseAll(request, TREE_LIMITS)
}
