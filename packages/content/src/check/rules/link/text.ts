import { toString as textOf } from 'mdast-util-to-string'
import { plainWords, wordsFor } from '../../../languages/words-for.ts'
import type { ContentRule } from '../../rule.ts'

export const linkText: ContentRule = {
  id: 'link/text',
  stage: 'content',
  severity: 'warning',
  description:
    'The text of a link says where it leads; people who use a screen reader often hear it on its own.',
  check({ sources, catalog }, found) {
    for (const source of sources) {
      const empty = wordsFor(source.locale ?? catalog?.data?.locales.default ?? '', 'linkWords')
      for (const node of [
        ...(source.nodes.get('link') ?? []),
        ...(source.nodes.get('linkReference') ?? []),
      ]) {
        if (!('children' in node)) continue
        const text = textOf(node)
        // A picture without a description has a message of its own.
        if (node.children.some(({ type }) => type === 'image' || type === 'imageReference')) continue
        const [first, last] = [node.children[0], node.children.at(-1)]
        if (text.trim() === '') {
          found(source, {
            reason: 'this link has no words, so nobody can see it',
            help: 'write where it leads between the square brackets',
            place: node.position,
            severity: 'error',
          })
        } else if (empty.has(plainWords(text)) && first?.position && last?.position) {
          found(source, {
            reason: `"${text.trim()}" does not say where this link leads`,
            help: 'link the words that name the page, as in: see the [opening hours](hours.md)',
            place: { start: first.position.start, end: last.position.end },
          })
        }
      }
    }
  },
}
