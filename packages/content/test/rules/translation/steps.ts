import type { Example } from '../../example.ts'
import { fragmentExample } from '../../translated-example.ts'

export const examples: readonly Example[] = [
  fragmentExample(
    'a step is missing',
    '1. Ask.\n2. Pay.\n3. Go.',
    ['1. Fragen.\n2. Zahlen.', '1. Fragen.\n2. Zahlen.\n3. Gehen.'],
    { at: '1:1-1:2', help: 'compare with fragments/how.md:1, and write the same steps in the same order' },
  ),
  fragmentExample(
    'another order',
    '1. Press `Renew`.\n2. Press `Pay`.',
    ['1. Drücken Sie `Pay`.\n2. Drücken Sie `Renew`.', '1. Drücken Sie `Renew`.\n2. Drücken Sie `Pay`.'],
    { at: '1:1-1:2', help: 'put the steps in the order of fragments/how.md:1' },
  ),
  fragmentExample(
    'no list',
    'Bring:\n\n- your card\n- a pen',
    ['Bringen Sie die Karte und einen Stift mit.', 'Bringen Sie mit:\n\n- die Karte\n- einen Stift'],
    { at: '1:1-1:43', help: 'compare the lists with fragments/how.md:3' },
  ),
]
