import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'Swedish',
    in: 'faq.yaml',
    wrong: 'locales: { default: en, others: [en-AU, sv] }\n',
    right: 'locales: { default: en, others: [en-AU] }\n',
    at: '5:41-5:43',
    help: 'nothing to do if that is fine; otherwise translate them: "Add an interface language" in CONTRIBUTING.md',
  },
  {
    name: 'originals in Swedish',
    in: 'faq.yaml',
    wrong:
      'title: { sv: Hjälp }\norganisation: { sv: Biblioteket }\nlocales: { default: sv }\npicker: { sv: Vad gäller det? }\naudience: { reader: { sv: Läsare } }\nowners: { desk: { name: { sv: Disken }, contact: "link:contact" } }\n',
    files: {
      'links.yaml':
        'contact: { url: https://example.org/, precision: exact, access: public, label: { sv: Disken } }\n',
      'scenarios/borrow.yaml': 'title: { sv: Låna }\n',
      'scenarios/pay.yaml': 'title: { sv: Betala }\n',
    },
    at: '5:21-5:23',
    help: 'nothing to do if that is fine; otherwise translate them: "Add an interface language" in CONTRIBUTING.md',
  },
]
