import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'misspelt',
    in: 'faq.yaml',
    wrong: 'groups: { borow: { en: Books } }\n',
    right: 'groups: { borrow: { en: Books } }\n',
    at: '10:11-10:16',
    help: 'there is one with a similar name: borrow',
  },
  {
    name: 'no scenario',
    in: 'faq.yaml',
    wrong: 'groups: { holidays: { en: Books } }\n',
    right: 'groups: { borrow: { en: Books } }\n',
    at: '10:11-10:19',
    help: 'write the title under the first scenario of the group; there are: borrow, pay',
  },
]
