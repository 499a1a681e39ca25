import type { Example } from '../../example.ts'

const LINKS =
  'contact: { url: https://example.org/, precision: exact, access: public, label: { en: Contact } }\naccount: { url: https://example.org/me, precision: exact, access: sign-in, label: { en: Account } }\n'

export const examples: readonly Example[] = [
  {
    name: 'a page behind a sign-in alone',
    in: 'answer',
    wrong: 'Report it in [your account](link:account).',
    right: 'Report it in [your account](link:account), or ask the [desk](link:contact).',
    files: { 'faq.yaml': 'urgent: [renew]\n', 'links.yaml': LINKS },
    at: '9:14-9:42',
    help: 'add a way that works without one: a telephone number, a place, a public page',
  },
]
