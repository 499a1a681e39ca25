import { placeAt } from '../../../read/places.ts'
import { slice, spansOf } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'

export const markdownUnclosedFence: ContentRule = {
  id: 'markdown/unclosed-fence',
  stage: 'content',
  severity: 'error',
  description:
    'A code block that opens with three backticks is closed with three; otherwise the rest of the answer becomes code.',
  check({ sources }, found) {
    for (const source of sources) {
      for (const node of source.nodes.get('code') ?? []) {
        const { opening, closing } = spansOf(node) ?? {}
        if (!opening || closing) continue
        const fence = /^(?:`+|~+)/.exec(slice(String(source.file.value), opening))?.[0] ?? '```'
        found(source, {
          reason: 'this code block is never closed, so it swallows what follows',
          help: `put a line with ${fence} after the code`,
          place: placeAt(source.file, opening.start, opening.start + fence.length),
        })
      }
    }
  },
}
