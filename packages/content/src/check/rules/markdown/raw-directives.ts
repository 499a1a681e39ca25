import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import { linesOf, type ProseLine, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { KNOWN_DIRECTIVES } from '../../../resolve/directives.ts'
import { similarTo } from '../../similar.ts'
import { FOREIGN_BLOCKS } from './foreign-blocks.ts'

const BLOCKS: readonly string[] = KNOWN_DIRECTIVES.containerDirective

/** A line that was to open a block: had it opened one, it would be no line of a paragraph. */
const OPENING = /^(:{3,})([ \t]*)([A-Za-z][\w-]*)([^\r\n]*)$/
const INCLUDE = /(?<![\\:\w])::?[ \t]?include(?:(\{[^{}\n]*\})|(?<=::include)\b)/

function meant(name: string): string | undefined {
  if (BLOCKS.includes(name)) return name
  if (Object.hasOwn(FOREIGN_BLOCKS, name)) return FOREIGN_BLOCKS[name]
  return similarTo(name, BLOCKS)?.name
}

function opening({ text, start }: ProseLine, source: Source): Finding | undefined {
  const match = OPENING.exec(text)
  if (!match) return undefined
  const [, colons = '', blank = '', name = '', rest = ''] = match
  const nameAt = start + colons.length + blank.length
  const end = nameAt + name.length
  const block = meant(name)
  const alone = /^(?:\{[^{}]*\})?[ \t]*$/.test(rest)
  const closed = /^[ \t>]*:{3,}[ \t]*$/m.test(String(source.file.value).slice(end))
  const known = BLOCKS.map((other) => `:::${other}`).join(', ')
  const help = !block
    ? `use one of: ${known}`
    : alone
      ? `write: ${colons}${block}${rest.trimEnd()}`
      : `write ${colons}${block} alone on its line, and the words on the next`
  return {
    reason: alone
      ? 'there is a blank after these colons, so readers will see them and no block'
      : 'there are words after the name of this block, so readers will see the colons and no block',
    help,
    place: placeAt(source.file, start, end),
    edits: block && alone && closed ? [{ start: start + colons.length, end, text: block }] : undefined,
  }
}

function include({ text, start }: ProseLine, source: Source): Finding | undefined {
  const match = INCLUDE.exec(text)
  if (!match) return undefined
  const [typed, attributes = '{fragment="id"}'] = match
  const at = start + match.index
  const alone = typed === text.trim() && match[1] !== undefined
  return {
    reason: 'this include is no block of its own, so readers will see it as it stands',
    help: alone ? `write: ::include${attributes}` : `put ::include${attributes} alone on a line`,
    place: placeAt(source.file, at, at + typed.length),
    edits: alone ? [{ start: at, end: at + typed.length, text: `::include${attributes}` }] : undefined,
  }
}

/** `:warning[words]` in a line of text; a colon and a word alone are ordinary text. */
function* inline(source: Source): Iterable<Finding> {
  const typed = String(source.file.value)
  for (const node of source.nodes.get('textDirective') ?? []) {
    const start = node.position?.start.offset
    if (node.type !== 'textDirective' || start === undefined || !BLOCKS.includes(node.name)) continue
    const next = typed[start + 1 + node.name.length] ?? ''
    if (!/[[{]/.test(next) || /\w/.test(typed[start - 1] ?? '')) continue
    yield {
      reason: `:${node.name} is no block of its own, so readers will see it as it stands`,
      help: `put :::${node.name}, the words and ::: each on a line of their own`,
      place: placeAt(source.file, start, start + 1 + node.name.length),
    }
  }
}

/** Directives that the parser did not take for any, or that stand where there are none: they are published raw. */
export function* rawDirectives(source: Source): Iterable<Finding> {
  for (const prose of proseOf(source)) {
    if (prose.node.type !== 'paragraph') continue
    for (const line of linesOf(prose)) {
      const finding = opening(line, source) ?? include(line, source)
      if (finding) yield finding
    }
  }
  yield* inline(source)
}
