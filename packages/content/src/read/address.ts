import type { Nodes } from 'mdast'
import { decodeString } from 'micromark-util-decode-string'
import type { VFile } from 'vfile'
import { destinationOf } from './link-parts.ts'
import { type Span, spansOf } from './span.ts'

/** An address whose characters know where in the file they were typed. */
export interface Address {
  /** As the parser reads it: without escapes, and with what entities stand for. */
  readonly text: string
  /** Where the characters from `start` to `end` of `text` stand in the file. */
  span(start: number, end: number): Span
}

/** A character as it is typed in an address: escaped, as an entity, or as it is. */
const CHARACTER = /\\[!-/:-@[-`{-~]|&(?:#(?:\d{1,7}|[xX][\da-fA-F]{1,6})|[\dA-Za-z]{1,31});|./gsu

/** The address of a link, a picture or a definition; undefined where it is not what was typed, as for a mail address alone. */
export function addressOf(file: VFile, node: Nodes): Address | undefined {
  const typed = destinationOf(file, node)
  if (!typed || !('url' in node)) return undefined
  // An address that stands alone, with angle brackets or without, has neither escapes nor entities.
  const isAlone = node.type === 'link' && !spansOf(node)?.label
  const units: Span[] = []
  let text = ''
  for (const { index, 0: character } of typed.text.matchAll(isAlone ? /./gsu : CHARACTER)) {
    const read = isAlone ? character : decodeString(character)
    const start = typed.start + index
    for (let i = 0; i < read.length; i++) units.push({ start, end: start + character.length })
    text += read
  }
  if (text !== node.url) return undefined
  const span = (start: number, end: number): Span => {
    const from = units[start]?.start ?? typed.end
    return { start: from, end: end > start ? (units[end - 1]?.end ?? from) : from }
  }
  return { text, span }
}

/** The path of an address, without what follows a question mark or a #. */
export function pathIn(address: Address): { readonly text: string; readonly span: Span } {
  const text = /^[^?#]*/.exec(address.text)?.[0] ?? ''
  return { text, span: address.span(0, text.length) }
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** Where `start`, the beginning of the last name in the path of an address, was typed; percent signs are read. */
export function beginningOfName(address: Address, start: string): Span | undefined {
  const { text } = pathIn(address)
  const at = text.lastIndexOf('/') + 1
  for (let end = at + 1; end <= text.length; end++)
    if (decode(text.slice(at, end)) === start) return address.span(at, end)
  return undefined
}
