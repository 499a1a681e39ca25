import type { Example } from '../../example.ts'

const FEES =
  '---\nquestion: What does it cost?\nscenarios: [pay]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\naliases: [prolong]\n---\n\nMuch.\n'

export const examples: readonly Example[] = [
  {
    name: 'an alias in use',
    in: 'field',
    wrong: 'aliases: [fees]',
    at: '7:11-7:15',
    help: 'remove this alias',
  },
  {
    name: 'an alias of two',
    in: 'field',
    wrong: 'aliases: [prolong]',
    files: { 'questions/fees.md': FEES },
    file: 'questions/renew.md',
    at: '7:11-7:18',
    help: 'remove this alias',
  },
  {
    name: 'retired and there',
    in: 'retired.yaml',
    wrong: 'fees: { replacedBy: renew }\n',
    at: '1:1-1:5',
    help: 'remove the entry fees here, or rename the question',
  },
]
