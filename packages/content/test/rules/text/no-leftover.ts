import { LEFTOVERS } from '../../../src/check/rules/text/leftover-kinds.ts'
import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a note',
    in: 'answer',
    wrong: 'TODO: ask Anna.',
    right: 'Ask at the desk.',
    at: '9:1-9:5',
    help: LEFTOVERS[0]?.help ?? '',
  },
  {
    name: 'a note in a field',
    in: 'field',
    wrong: 'summary: 待補',
    right: 'summary: Ask at the desk.',
    at: '7:10-7:12',
    help: LEFTOVERS[0]?.help ?? '',
  },
  {
    name: 'filler text',
    in: 'answer',
    wrong: 'Lorem ipsum dolor.',
    right: 'Ask at the desk.',
    at: '9:1-9:12',
    help: 'write the text that readers need',
  },
  {
    name: 'a broken reference of a word processor',
    in: 'answer',
    wrong: 'See Error! Reference source not found.',
    right: 'See [fees](fees.md).',
    at: '9:5-9:39',
    help: 'write what it stood for: the words and a link to the question, as [fees](fees.md)',
  },
  {
    name: 'a citation of a chatbot',
    in: 'answer',
    wrong: 'It is free【4†source】.',
    right: 'It is free.',
    at: '9:11-9:21',
    help: 'remove it',
  },
  {
    name: 'a tracked change',
    in: 'answer',
    wrong: 'It is [Commented [AB1]: still?] free.',
    right: 'It is free.',
    at: '9:7-9:24',
    help: 'write the text as it should be, without the marks',
  },
  {
    name: 'words that the catalog bans',
    in: 'answer',
    wrong: 'Use the Old Portal.',
    right: 'Use the portal.',
    files: { 'faq.yaml': 'checks: { banned: [Old Portal] }\n' },
    at: '9:9-9:19',
    help: 'write something else; checks.banned in faq.yaml lists it as not to be published',
  },
]
