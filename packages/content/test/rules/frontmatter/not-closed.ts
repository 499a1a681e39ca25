import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'no closing line',
    in: 'questions/renew.md',
    wrong:
      '---\nquestion: How?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n\nAsk.\n',
    right:
      '---\nquestion: How?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\nAsk.\n',
    at: '1:1-1:4',
    help: 'add a line with three hyphens, ---, after the last field',
  },
]
