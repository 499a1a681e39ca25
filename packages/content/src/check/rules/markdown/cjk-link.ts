import { addressEnd } from '../../../read/address-end.ts'
import { placeAt } from '../../../read/places.ts'
import type { ContentRule } from '../../rule.ts'

export const markdownCjkLink: ContentRule = {
  id: 'markdown/cjk-link',
  stage: 'content',
  severity: 'error',
  description:
    'A bare address ends where it ends: without a blank or angle brackets the Chinese text after it is taken for a part of it.',
  fixes: true,
  examples: [
    {
      name: 'a comma',
      in: 'answer',
      wrong: '請到https://example.org/card，然後登入。',
      right: '請到<https://example.org/card>，然後登入。',
      at: '9:27-9:33',
      help: 'write: <https://example.org/card>',
    },
    {
      name: 'a bracket',
      in: 'answer',
      wrong: '詳見網站（https://example.org/card）。',
      right: '詳見網站（<https://example.org/card>）。',
      at: '9:30-9:32',
      help: 'write: <https://example.org/card>',
    },
    {
      name: 'words',
      in: 'answer',
      wrong: '請到 https://example.org登入。',
      right: '請到 <https://example.org>登入。',
      at: '9:23-9:26',
      help: 'write: <https://example.org>',
    },
    {
      name: 'without a scheme',
      in: 'answer',
      wrong: '請到 www.example.org，然後登入。',
      right: '請到 [www.example.org](https://www.example.org)，然後登入。',
      at: '9:19-9:25',
      help: 'write: [www.example.org](https://www.example.org)',
    },
  ],
  check({ sources }, found) {
    for (const source of sources) {
      for (const node of source.nodes.get('link') ?? []) {
        const start = node.position?.start.offset
        if (node.type !== 'link' || start === undefined) continue
        const typed = String(source.file.value).slice(start, node.position?.end.offset)
        const length = /^(?:https?:\/\/|www\.)/i.test(typed) ? addressEnd(typed) : undefined
        if (length === undefined) continue
        const address = typed.slice(0, length)
        const right = address.includes('://') ? `<${address}>` : `[${address}](https://${address})`
        found(source, {
          reason: 'the text after this address is taken for a part of it',
          help: `write: ${right}`,
          place: placeAt(source.file, start + length, start + typed.length),
          edits: [{ start, end: start + length, text: right }],
        })
      }
    }
  },
}
