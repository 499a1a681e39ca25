import { placeAt } from '../../../read/places.ts'
import { slice, spansOf } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'

export const markdownUnclosedFence: ContentRule = {
  id: 'markdown/unclosed-fence',
  stage: 'content',
  severity: 'error',
  description:
    'A code block that opens with three backticks is closed with three; otherwise the rest of the answer becomes code.',
  examples: [
    {
      name: 'no end',
      in: 'answer',
      wrong: '```\nduo-cli enroll\n\nThen sign in.',
      right: '```\nduo-cli enroll\n```\n\nThen sign in.',
      at: '9:1-9:4',
      help: 'put a line with ``` after the code',
    },
    {
      name: 'an end of other characters',
      in: 'answer',
      wrong: '```sh\nduo-cli enroll\n~~~\n\nThen sign in.',
      right: '```sh\nduo-cli enroll\n```\n\nThen sign in.',
      at: '9:1-9:4',
      help: 'put a line with ``` after the code',
    },
    {
      name: 'an end that is too short',
      in: 'answer',
      wrong: '````\nduo-cli enroll\n```\n\nThen sign in.',
      right: '````\nduo-cli enroll\n````\n\nThen sign in.',
      at: '9:1-9:5',
      help: 'put a line with ```` after the code',
    },
    {
      name: 'words after the end',
      in: 'answer',
      wrong: '```\nduo-cli enroll\n``` and sign in.',
      right: '```\nduo-cli enroll\n```\n\nAnd sign in.',
      at: '9:1-9:4',
      help: 'put a line with ``` after the code',
    },
  ],
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
