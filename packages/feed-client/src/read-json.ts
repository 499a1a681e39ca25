import { Failure } from './failure.ts'
import type { Shape } from './shape.ts'

/** Values of a feed nest five deep; whoever stores a copy must be able to write down what was read. */
const MAX_DEPTH = 32
/** Keys that change an object itself where a program copies fields one by one. No file of a feed has them. */
const RESERVED_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/** A file as a value of the shape. `url` names it in messages. @throws {Failure} `malformed` */
export function readJson<T>(bytes: Uint8Array, shape: Shape<T>, url: string): T {
  const value = parse(bytes, url)
  const problem = containerProblem(value) ?? shape.problem(value, '')
  if (problem !== undefined)
    throw new Failure('malformed', `${url} does not match version 1 of the feed: ${problem}`)
  return value as T
}

function parse(bytes: Uint8Array, url: string): unknown {
  try {
    // A byte order mark is no part of JSON (RFC 8259, 8.1): it is kept here, so that it is refused.
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch (cause) {
    throw new Failure('malformed', `${url} is not JSON`, { cause })
  }
}

/** What is wrong with objects and lists, known or not. Goes level by level: depth costs no stack. */
function containerProblem(root: unknown): string | undefined {
  let level = [root]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return `it is nested more than ${MAX_DEPTH} levels deep`
    const next: unknown[] = []
    for (const value of level) {
      if (typeof value !== 'object' || value === null) continue
      const reserved = Object.keys(value).find((key) => RESERVED_KEYS.has(key))
      if (reserved !== undefined) return `an object has the key ${reserved}`
      for (const child of Object.values(value)) if (typeof child === 'object') next.push(child)
    }
    level = next
  }
  return undefined
}
