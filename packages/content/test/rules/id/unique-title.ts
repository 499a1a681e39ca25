import type { Example } from '../../example.ts'

const QUESTION =
  '---\nquestion: How do I renew?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\nOnline.\n'

export const examples: readonly Example[] = [
  {
    name: 'the same question twice',
    in: 'questions/renewal.md',
    wrong: QUESTION,
    right: QUESTION.replace('renew?', 'renew online?'),
    at: '2:11-2:26',
    help: 'make one question of both, or say what each is about; the other is questions/renew.md',
  },
]
