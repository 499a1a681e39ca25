import type { Example } from '../../example.ts'
import { fragmentExample } from '../../translated-example.ts'

export const examples: readonly Example[] = [
  fragmentExample(
    'another telephone number',
    'Call 044 123 45 67.',
    ['Rufen Sie 044 123 45 76 an.', 'Rufen Sie 044 123 45 67 an.'],
    { at: '1:11-1:24', help: 'compare with fragments/how.md:1, and correct the one that is wrong' },
  ),
  fragmentExample(
    'another day',
    'It ends on 24 November 2026.',
    ['Es endet am 25. November 2026.', 'Es endet am 24. November 2026.'],
    { at: '1:13-1:30', help: 'compare with fragments/how.md:1, and correct the one that is wrong' },
  ),
  fragmentExample(
    'an amount is missing',
    'It costs CHF 1,250.50 a year.',
    ['Es kostet etwas.', 'Es kostet CHF 1’250.50 im Jahr.'],
    { at: '1:1-1:17', help: 'add it, as in fragments/how.md:1' },
  ),
]
