import type { Example } from '../../example.ts'
import { fragmentExample } from '../../translated-example.ts'

export const examples: readonly Example[] = [
  fragmentExample(
    'a warning is missing',
    'Ask.\n\n:::warning\nBring your card.\n:::',
    ['Fragen Sie.', 'Fragen Sie.\n\n:::warning\nBringen Sie die Karte mit.\n:::'],
    { at: '1:1-1:12', help: 'add it, as in fragments/how.md:3' },
  ),
  fragmentExample(
    'a note for a warning',
    ':::warning\nBring your card.\n:::',
    [':::note\nBringen Sie die Karte mit.\n:::', ':::warning\nBringen Sie die Karte mit.\n:::'],
    {
      at: '1:1-1:2',
      help: 'compare with fragments/how.md:1, and write :::warning if the original is right',
    },
  ),
  fragmentExample(
    'another order',
    ':::tip\nAsk.\n:::\n\n:::note\nPay.\n:::',
    [
      ':::note\nZahlen Sie.\n:::\n\n:::tip\nFragen Sie.\n:::',
      ':::tip\nFragen Sie.\n:::\n\n:::note\nZahlen Sie.\n:::',
    ],
    { at: '1:1-1:2', help: 'put them in the order of fragments/how.md:1' },
  ),
]
