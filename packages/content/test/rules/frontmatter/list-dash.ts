import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'an en dash',
    in: 'scenarios',
    wrong: 'scenarios:\n  – borrow\n  – pay',
    right: 'scenarios:\n  - borrow\n  - pay',
    at: '4:3-4:4',
    help: 'write: - borrow',
  },
  {
    name: 'a full-width hyphen',
    in: 'scenarios',
    wrong: 'scenarios:\n  － borrow',
    right: 'scenarios:\n  - borrow',
    at: '4:3-4:4',
    help: 'write: - borrow',
  },
  {
    name: 'a bullet',
    in: 'scenarios',
    wrong: 'scenarios:\n  • borrow',
    right: 'scenarios:\n  - borrow',
    at: '4:3-4:4',
    help: 'write: - borrow',
  },
  {
    name: 'no space',
    in: 'scenarios',
    wrong: 'scenarios:\n  -borrow',
    right: 'scenarios:\n  - borrow',
    at: '4:3-4:4',
    help: 'write: - borrow',
  },
]
