import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'Simplified in a Traditional text',
    in: 'questions/renew.zh-Hant.md',
    wrong:
      '---\nquestion: 如何續借？\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\n请在网页上点击[确认](link:contact)。\n',
    right:
      '---\nquestion: 如何續借？\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\n請在網頁上點擊[確認](link:contact)。\n',
    files: { 'faq.yaml': 'locales: { default: en, others: [zh-Hant] }\n' },
    at: '6:1-6:2',
    help: 'convert the text, or leave it if it quotes what is on a screen',
  },
  {
    name: 'Traditional in a Simplified text',
    in: 'questions/renew.zh-Hans.md',
    wrong:
      '---\nquestion: 如何续借？\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\n請在網頁上點擊[確認](link:contact)。\n',
    right:
      '---\nquestion: 如何续借？\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\n请在网页上点击[确认](link:contact)。\n',
    files: { 'faq.yaml': 'locales: { default: en, others: [zh-Hans] }\n' },
    at: '6:1-6:2',
    help: 'convert the text, or leave it if it quotes what is on a screen',
  },
]
