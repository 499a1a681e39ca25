import { toString as textOf } from 'mdast-util-to-string'
import { plainWords, wordsFor } from '../../../languages/words-for.ts'
import type { ContentRule } from '../../rule.ts'

export const linkText: ContentRule = {
  id: 'link/text',
  stage: 'content',
  severity: 'warning',
  description:
    'The text of a link says where it leads; people who use a screen reader often hear it on its own.',
  examples: [
    {
      name: 'here',
      in: 'answer',
      wrong: 'Ask [here](link:contact).',
      right: 'Ask at the [desk](link:contact).',
      at: '9:6-9:10',
      help: 'link the words that name the page, as in: see the [opening hours](hours.md)',
    },
    {
      name: 'click here',
      in: 'answer',
      wrong: '[Click here!](link:contact) to ask.',
      right: 'Ask at the [desk](link:contact).',
      at: '9:2-9:13',
      help: 'link the words that name the page, as in: see the [opening hours](hours.md)',
    },
    {
      name: 'the same in Traditional Chinese',
      in: 'answer',
      wrong: '詳情請[按此](link:contact)。',
      right: '請向[服務台](link:contact)查詢。',
      at: '9:5-9:7',
      help: 'link the words that name the page, as in: see the [opening hours](hours.md)',
    },
    {
      name: 'the same in Simplified Chinese',
      in: 'answer',
      wrong: '请[点击这里](link:contact)。',
      right: '请到[服务台](link:contact)查询。',
      at: '9:3-9:7',
      help: 'link the words that name the page, as in: see the [opening hours](hours.md)',
    },
    {
      name: 'no words',
      in: 'answer',
      wrong: 'Ask at the desk. [](link:contact)',
      right: 'Ask at the [desk](link:contact).',
      at: '9:18-9:34',
      help: 'write where it leads between the square brackets',
    },
  ],
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
