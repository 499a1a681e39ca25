import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'bold',
    in: 'question',
    wrong: 'question: How do I **renew**?',
    right: 'question: How do I renew?',
    at: '2:11-2:30',
    help: 'write the words without the marks',
  },
  {
    name: 'HTML',
    in: 'field',
    wrong: 'summary: Ask at the <em>desk</em>.',
    right: 'summary: Ask at the desk.',
    at: '7:10-7:35',
    help: 'write the words alone',
  },
  {
    name: 'an entity',
    in: 'scenarios/pay.yaml',
    wrong: 'title: { en: Fees &amp; fines, de: Kosten }\n',
    right: 'title: { en: Fees & fines, de: Kosten }\n',
    at: '1:14-1:30',
    help: 'type the character itself',
  },
  {
    name: 'nothing but spaces',
    in: 'question',
    wrong: 'question: "  "',
    right: 'question: How do I renew?',
    at: '2:11-2:15',
    help: 'write the text, or remove the field',
  },
]
