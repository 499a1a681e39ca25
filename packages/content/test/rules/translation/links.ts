import type { Example } from '../../example.ts'
import { answerExample, fragmentExample } from '../../translated-example.ts'

export const examples: readonly Example[] = [
  answerExample('a link is missing', ['Am Schalter.', 'Am [Schalter](link:contact).'], {
    at: '6:1-6:13',
    help: 'add it, as in questions/renew.md:9',
  }),
  fragmentExample(
    'a link to another question',
    'See [fees](../questions/fees.md).',
    ['Siehe [Kosten](../questions/renew.md).', 'Siehe [Kosten](../questions/fees.md).'],
    {
      at: '1:16-1:37',
      help: 'compare with fragments/how.md:1, and write ../questions/fees.md if the original is right',
    },
  ),
]
