import { Edit, together } from '../../../fix/edit.ts'
import { placeAt } from '../../../read/places.ts'
import { proseOf } from '../../../read/prose.ts'
import { slice } from '../../../read/span.ts'
import { KNOWN_DIRECTIVES } from '../../../resolve/directives.ts'
import type { ContentRule } from '../../rule.ts'

const COLONS = /^([：︰:]*[：︰][：︰:]*)(?=$|[ \t\r\n]*$|[a-z]+)/

/** Lines that would begin or end a block, or include a fragment, if their colons were plain ones. */
export const markdownFullwidthColons: ContentRule = {
  id: 'markdown/fullwidth-colons',
  stage: 'content',
  severity: 'error',
  description:
    'A block begins and ends with plain colons: full-width ones make no block, and readers see them.',
  fixes: true,
  check({ sources }, found) {
    const names = new Set<string>([...KNOWN_DIRECTIVES.containerDirective, ...KNOWN_DIRECTIVES.leafDirective])
    for (const source of sources) {
      const typed = String(source.file.value ?? '')
      if (!/[：︰]{2}/.test(typed)) continue
      const lines = proseOf(source).flatMap((prose) => [...prose.lines()])
      const spans = lines.flatMap((line) => {
        const colons = COLONS.exec(slice(typed, line))?.[1]
        return colons && colons.length >= 2
          ? [{ start: line.start, end: line.start + colons.length, line }]
          : []
      })
      const opening = spans.find(({ end, line }) =>
        names.has(/^[a-z]*/.exec(slice(typed, { start: end, end: line.end }))?.[0] ?? ''),
      )
      if (!opening) continue
      const rest = slice(typed, { start: opening.end, end: opening.line.end }).trimEnd()
      found(source, {
        reason: 'these are full-width colons, so readers will see them instead of a block',
        help: `write plain colons: ${':'.repeat(opening.end - opening.start)}${rest}`,
        place: placeAt(source.file, opening.start, opening.end),
        edits: together(
          ...spans.map((span) =>
            Edit.rewrite(typed, { start: span.start, end: span.end }, ':'.repeat(span.end - span.start)),
          ),
        ),
      })
    }
  },
}
