import type { Example } from '../../example.ts'

const FEES =
  '---\nquestion: What does it cost?\nscenarios: [pay]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\n## Opening hours\n\nMuch.\n\n## Costs\n\nMuch.\n'

export const examples: readonly Example[] = [
  {
    name: 'a slip',
    in: 'answer',
    wrong: 'See [below](#opneing-hours).\n\n## Opening hours\n\nFrom 9 to 5.',
    right: 'See [below](#opening-hours).\n\n## Opening hours\n\nFrom 9 to 5.',
    at: '9:13-9:27',
    help: 'there is a heading with a similar name: #opening-hours',
  },
  {
    name: 'typed as the heading',
    in: 'answer',
    wrong: 'See [the hours](fees.md#Opening-Hours).',
    right: 'See [the hours](fees.md#opening-hours).',
    files: { 'questions/fees.md': FEES },
    at: '9:17-9:38',
    help: 'there is a heading with a similar name: #opening-hours',
  },
  {
    name: 'no such heading in another answer',
    in: 'answer',
    wrong: 'See [fees](fees.md#students "Fees").',
    right: 'See [fees](fees.md#costs "Fees").',
    files: { 'questions/fees.md': FEES },
    at: '9:12-9:28',
    help: 'use one of: #opening-hours, #costs',
  },
  {
    name: 'an answer without headings',
    in: 'answer',
    wrong: 'See [above](#top).\n\nAsk.',
    right: 'See above.\n\nAsk.',
    at: '9:13-9:17',
    help: 'it has no headings; link to the answer by its file',
  },
  {
    name: 'in a definition',
    in: 'answer',
    wrong: 'See [fees][f].\n\n[f]: fees.md#cost',
    right: 'See [fees][f].\n\n[f]: fees.md#costs',
    files: { 'questions/fees.md': FEES },
    at: '11:6-11:18',
    help: 'there is a heading with a similar name: #costs',
  },
]
