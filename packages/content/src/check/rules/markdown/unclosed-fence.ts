import { placeAt } from '../../../read/places.ts'
import type { ContentRule } from '../../rule.ts'

export const markdownUnclosedFence: ContentRule = {
  id: 'markdown/unclosed-fence',
  stage: 'content',
  severity: 'error',
  description:
    'A code block that begins with three backticks ends with three: otherwise it swallows the rest of the answer.',
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
        const start = node.position?.start.offset
        const end = node.position?.end.offset
        if (start === undefined || end === undefined) continue
        const typed = String(source.file.value).slice(start, end)
        const fence = /^(?:`{3,}|~{3,})/.exec(typed)?.[0]
        if (!fence) continue
        const lines = typed.trimEnd().split(/\r\n|\n|\r/)
        const last = (lines.at(-1) ?? '').replace(/^[ \t>]+/, '').trimEnd()
        if (lines.length > 1 && last.startsWith(fence) && last.replaceAll(fence[0] ?? '', '') === '') continue
        found(source, {
          reason: 'this code block is never closed, so it swallows what follows',
          help: `put a line with ${fence} after the code`,
          place: placeAt(source.file, start, start + fence.length),
        })
      }
    }
  },
}
