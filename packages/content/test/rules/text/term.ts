import type { Example } from '../../example.ts'

const CATALOG = 'checks: { terms: [{ term: { en: OnePass }, not: [Onepass, One Pass, library login] }] }\n'

export const examples: readonly Example[] = [
  {
    name: 'another spelling',
    in: 'answer',
    wrong: 'Use your One Pass.',
    right: 'Use your OnePass.',
    files: { 'faq.yaml': CATALOG },
    at: '9:10-9:18',
    help: 'write: OnePass',
  },
  {
    name: 'another word',
    in: 'answer',
    wrong: 'Use your library login.',
    right: 'Use your OnePass.',
    files: { 'faq.yaml': CATALOG },
    at: '9:10-9:23',
    help: 'write: OnePass',
  },
  {
    name: 'in a field',
    in: 'question',
    wrong: 'question: What is Onepass?',
    right: 'question: What is OnePass?',
    files: { 'faq.yaml': CATALOG },
    at: '2:11-2:27',
    help: 'write: OnePass',
  },
  {
    name: 'with a hyphen, and in the right form',
    in: 'answer',
    wrong: 'Give your email address, or write an e-mail.',
    right: 'Give your email address, or write an email address.',
    files: {
      'faq.yaml':
        'checks: { terms: [{ term: { en: email address }, not: [email, e-mail] }], banned: [Project-X] }\n',
    },
    at: '9:38-9:44',
    help: 'write: email address',
  },
]
