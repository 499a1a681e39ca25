import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'no closing bracket',
    in: 'scenarios',
    wrong: 'scenarios: [borrow',
    right: 'scenarios: [borrow]',
    at: '3:12-3:13',
    help: 'write: scenarios: [borrow]',
  },
  {
    name: 'another kind of bracket',
    in: 'scenarios',
    wrong: 'scenarios: [borrow)',
    right: 'scenarios: [borrow]',
    at: '3:12-3:13',
    help: 'write: scenarios: [borrow]',
  },
  {
    name: 'a brace',
    in: 'field',
    wrong: 'valid: { from: 2026-01-01, until: 2026-12-31',
    right: 'valid: { from: 2026-01-01, until: 2026-12-31 }',
    at: '7:8-7:9',
    help: 'write: valid: { from: 2026-01-01, until: 2026-12-31 }',
  },
  {
    name: 'crossed',
    in: 'field',
    wrong: 'tags: [login, mfa}',
    right: 'tags: [login, mfa]',
    at: '7:7-7:8',
    help: 'write: tags: [login, mfa]',
  },
]
