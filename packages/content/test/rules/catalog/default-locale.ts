import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a title without it',
    in: 'scenarios/pay.yaml',
    wrong: 'title: { de: Bezahlen }\n',
    right: 'title: { en: Paying, de: Bezahlen }\n',
    at: '1:1-1:6',
    help: 'add: en: …',
  },
  {
    name: 'a label without it',
    in: 'links.yaml',
    wrong:
      'contact: { url: https://example.org/, precision: exact, access: public, label: { de: Kontakt } }\n',
    right:
      'contact: { url: https://example.org/, precision: exact, access: public, label: { en: Contact } }\n',
    at: '1:73-1:78',
    help: 'add: en: …',
  },
]
