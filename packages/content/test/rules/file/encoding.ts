import type { Example } from '../../example.ts'

const QUESTION =
  '---\nquestion: How do I renew?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\nAsk.\n'

export const examples: readonly Example[] = [
  {
    name: 'CR LF',
    in: 'questions/renew.md',
    wrong: QUESTION.replaceAll('\n', '\r\n'),
    right: QUESTION,
    at: '1:4-1:5',
    help: 'nothing to do: it works; "topasked check --fix" makes them LF',
  },
  {
    name: 'a byte order mark',
    in: 'questions/renew.md',
    wrong: `\uFEFF${QUESTION}`,
    right: QUESTION,
    at: '1:1-1:1',
    help: 'nothing to do: it works; "topasked check --fix" removes it',
  },
  {
    name: 'a NUL character',
    in: 'answer',
    wrong: 'Ask\0at the desk.',
    right: 'Ask at the desk.',
    at: '9:4-9:5',
    help: 'delete it; the file may not be text at all',
  },
]
