import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a full-width space',
    in: 'question',
    wrong: 'question:\u3000How?',
    right: 'question: How?',
    at: '2:10-2:11',
    help: 'type the space again: question: How?',
  },
  {
    name: 'a no-break space',
    in: 'question',
    wrong: 'question:\u00A0How?',
    right: 'question: How?',
    at: '2:10-2:11',
    help: 'type the space again: question: How?',
  },
  {
    name: 'an en space before the colon',
    in: 'owner',
    wrong: 'owner\u2002: desk',
    right: 'owner: desk',
    at: '5:6-5:7',
    help: 'type the space again: owner: desk',
  },
  {
    name: 'in an indent',
    in: 'scenarios',
    wrong: 'scenarios:\n\u00A0\u00A0- borrow',
    right: 'scenarios:\n  - borrow',
    at: '4:1-4:3',
    help: 'type the space again: - borrow',
  },
  {
    name: 'after the hyphen',
    in: 'scenarios',
    wrong: 'scenarios:\n  -\u3000borrow',
    right: 'scenarios:\n  - borrow',
    at: '4:4-4:5',
    help: 'type the space again: - borrow',
  },
]
