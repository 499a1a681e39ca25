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
]
