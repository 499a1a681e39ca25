import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a name of JavaScript',
    in: 'field',
    wrong: 'constructor: x',
    at: '7:1-7:12',
    help: 'choose another name',
  },
  {
    name: 'another one',
    in: 'field',
    wrong: '__proto__: { draft: true }',
    at: '7:1-7:10',
    help: 'choose another name',
  },
  {
    name: 'an anchor',
    in: 'faq.yaml',
    wrong: 'owners: { desk: &desk { name: { en: Desk, de: Schalter }, contact: link:contact } }\n',
    at: '9:23-9:82',
    help: 'write the value in full, with text in quotes',
  },
  {
    name: 'a tag',
    in: 'faq.yaml',
    wrong: 'audience: { reader: !!map { en: Reader } }\n',
    at: '8:27-8:41',
    help: 'write the value in full, with text in quotes',
  },
]
