import { Edit, together } from '../../../fix/edit.ts'
import { addressEnd } from '../../../read/address-end.ts'
import { destinationOf } from '../../../read/link-parts.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import { type Span, spansOf } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'

/** An address in which nothing is a sign of Markdown, so that it can stand between square brackets. */
const PLAIN = /^(?!.*_)[\w./:%?=#,@+-]+$/

/** What could begin or end something once it is text: code, emphasis, a link. */
const SIGN = /[`*_~[\]<>!\\&|]/

function edits(source: Source, bare: Span, address: string, right: string): readonly Edit[] | undefined {
  if (address.includes('://')) return together(Edit.rewrite(String(source.file.value), bare, '<', bare, '>'))
  return PLAIN.test(address) ? [Edit.replaceName(bare, right)] : undefined
}

export const markdownCjkLink: ContentRule = {
  id: 'markdown/cjk-link',
  stage: 'content',
  severity: 'error',
  description:
    'A bare address is followed by a space or enclosed in angle brackets; otherwise the Chinese text after it becomes part of it.',
  fixes: true,
  check({ sources }, found) {
    for (const source of sources) {
      for (const node of source.nodes.get('link') ?? []) {
        const span = node.type === 'link' && !spansOf(node) ? destinationOf(source.file, node) : undefined
        const length = /^(?:https?:\/\/|www\.)/i.test(span?.text ?? '')
          ? addressEnd(span?.text ?? '')
          : undefined
        if (!span || length === undefined) continue
        const bare = { start: span.start, end: span.start + length }
        const address = span.text.slice(0, length)
        const right = address.includes('://') ? `<${address}>` : `[${address}](https://${address})`
        found(source, {
          reason: 'the text after this address is taken for a part of it',
          help: `write: ${right}`,
          place: placeAt(source.file, bare.end, span.end),
          edits: SIGN.test(span.text.slice(length)) ? undefined : edits(source, bare, address, right),
        })
      }
    }
  },
}
