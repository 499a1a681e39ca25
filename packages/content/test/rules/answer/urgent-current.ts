import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'still to come',
    in: 'faq.yaml',
    wrong: 'urgent: [fees, renew]\n',
    right: 'urgent: [fees]\n',
    files: {
      'questions/renew.md':
        '---\nquestion: How do I renew?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\nvalid: { from: 2026-03-01 }\n---\n\nAsk.\n',
    },
    at: '10:16-10:21',
    help: 'name it in urgent when it holds, or if it does already, change valid.from in questions/renew.md',
  },
  {
    name: 'over with its scenario',
    in: 'faq.yaml',
    wrong: 'urgent: [fees]\n',
    right: 'urgent: [renew]\n',
    files: { 'scenarios/pay.yaml': 'title: { en: Paying, de: Bezahlen }\nvalid: { until: 2026-01-31 }\n' },
    at: '10:10-10:14',
    help: 'take it out of urgent, or if it still holds, change valid.until in scenarios/pay.yaml',
  },
]
