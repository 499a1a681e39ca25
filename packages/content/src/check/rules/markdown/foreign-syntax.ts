import type { Finding } from '../../../model/messages.ts'
import type { Content } from '../../../read/content.ts'
import { placeAt } from '../../../read/places.ts'
import { proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { type Span, slice, spansOf } from '../../../read/span.ts'
import { KNOWN_DIRECTIVES } from '../../../resolve/directives.ts'
import type { ContentRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'
import { FOREIGN_BLOCKS } from './foreign-blocks.ts'
import { CALLOUT, FOREIGN_SYNTAX } from './foreign-patterns.ts'

/** Addresses that stand in the text as they are. */
function bareAddresses(source: Source): Span[] {
  return (source.nodes.get('link') ?? []).flatMap((node) => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset]
    return spansOf(node) || start === undefined || end === undefined ? [] : [{ start, end }]
  })
}

function* inProse(source: Source): Iterable<Finding> {
  const prose = proseOf(source)
  const typed = String(source.file.value)
  const bare = bareAddresses(source)
  for (const { pattern, what, help } of FOREIGN_SYNTAX) {
    const all = prose
      .flatMap((part) => part.match(pattern) ?? [])
      .filter((match) => !bare.some(({ start, end }) => start < match.end && match.start < end))
    const [first, ...others] = all
    if (!first) continue
    const more =
      others.length > 0 ? `, as in ${others.length} other place${others.length > 1 ? 's' : ''}` : ''
    yield {
      reason: `readers will see ${what} here as it is typed${more}`,
      help,
      place: placeAt(source.file, first.start, first.start + slice(typed, first).trimEnd().length),
    }
  }
}

function* inBlocks(source: Source): Iterable<Finding> {
  for (const type of ['containerDirective', 'leafDirective'] as const) {
    for (const node of source.nodes.get(type) ?? []) {
      if (node.type !== type || !('name' in node)) continue
      const known: readonly string[] = KNOWN_DIRECTIVES[type]
      const foreign = Object.hasOwn(FOREIGN_BLOCKS, node.name)
      if (known.includes(node.name) || (!foreign && similarTo(node.name, known))) continue
      const name = spansOf(node)?.name
      const start = node.position?.start.offset
      if (!name || start === undefined) continue
      const colons = slice(String(source.file.value), { start, end: name.start })
      const meant = foreign ? FOREIGN_BLOCKS[node.name] : undefined
      yield {
        reason: `there is no block ${colons}${node.name}`,
        help: meant
          ? `write: ${colons}${meant}`
          : `use one of: ${known.map((name) => colons + name).join(', ')}`,
        place: placeAt(source.file, start, name.end),
      }
    }
  }
}

/** Blocks of MyST and R Markdown, which have the form of code. */
function* inCode(source: Source): Iterable<Finding> {
  for (const node of source.nodes.get('code') ?? []) {
    const opening = spansOf(node)?.opening
    const name = node.type === 'code' && /^\{[a-z][\w:.-]*\}?/.exec(node.lang ?? '')?.[0]
    if (!name || !opening) continue
    yield {
      reason: `readers will see this block ${name} of another system as code`,
      help: CALLOUT,
      place: placeAt(source.file, opening.start, opening.end),
    }
  }
}

export const markdownForeignSyntax: ContentRule = {
  id: 'markdown/foreign-syntax',
  stage: 'content',
  severity: 'warning',
  description:
    'An answer contains no syntax that only another system understands, such as templates, attributes or other kinds of blocks.',
  check({ sources }: Content, found) {
    for (const source of sources) {
      for (const finding of inProse(source)) found(source, finding)
      for (const finding of inBlocks(source)) found(source, finding)
      for (const finding of inCode(source)) found(source, finding)
    }
  },
}
