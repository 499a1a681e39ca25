import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
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
]
