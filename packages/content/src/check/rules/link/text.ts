import { toString as textOf } from 'mdast-util-to-string'
import type { ContentRule } from '../../rule.ts'

/** Words that say that there is a link, not where it leads: English, both Chinese scripts, German, French. */
const EMPTY_WORDS = new Set([
  ...[
    'here',
    'click here',
    'click',
    'this',
    'this link',
    'this page',
    'link',
    'this website',
    'more',
    'read more',
    'learn more',
    'see here',
    'press here',
    'click this link',
    'go here',
    'details',
    'more info',
  ],
  ...[
    '按此',
    '按此處',
    '按這裡',
    '按這裏',
    '這裡',
    '這裏',
    '此處',
    '點擊',
    '點擊這裡',
    '點擊這裏',
    '點擊此處',
    '點此',
    '點這裡',
    '請按此',
    '連結',
    '此連結',
    '這個連結',
    '更多',
    '了解更多',
    '詳情',
    '詳情請按此',
    '按此連結',
    '網頁',
  ],
  ...[
    '这里',
    '这儿',
    '点击',
    '点击这里',
    '点击此处',
    '点此',
    '此处',
    '链接',
    '此链接',
    '了解更多',
    '详情',
    '请点击这里',
  ],
  ...['hier', 'hier klicken', 'klicken sie hier', 'ici', 'cliquez ici', 'cliquer ici'],
])

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim()
}

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
  check({ sources }, found) {
    for (const source of sources) {
      for (const node of [
        ...(source.nodes.get('link') ?? []),
        ...(source.nodes.get('linkReference') ?? []),
      ]) {
        if (!('children' in node)) continue
        const text = textOf(node)
        // A picture without a description has a message of its own.
        if (node.children.some(({ type }) => type === 'image' || type === 'imageReference')) continue
        const [first, last] = [node.children[0], node.children.at(-1)]
        if (plain(text) === '' && text.trim() === '') {
          found(source, {
            reason: 'this link has no words, so nobody can see it',
            help: 'write where it leads between the square brackets',
            place: node.position,
            severity: 'error',
          })
        } else if (EMPTY_WORDS.has(plain(text)) && first?.position && last?.position) {
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
