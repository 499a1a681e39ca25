import type { Example } from '../../example.ts'

const QUESTION =
  '---\nquestion: Why?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\nSo.\n'

export const examples: readonly Example[] = [
  {
    name: 'a question among the fragments',
    in: 'fragments/why.md',
    wrong: QUESTION,
    right: 'So.\n',
    at: '1:1-1:4',
    help: 'move the file to questions/, or remove the fields between the lines of ---',
  },
]
