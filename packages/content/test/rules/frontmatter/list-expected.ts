import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'commas without brackets',
    in: 'field',
    wrong: 'tags: login, mfa',
    right: 'tags: [login, mfa]',
    at: '7:7-7:17',
    help: 'write it in brackets: tags: [login, mfa]',
  },
  {
    name: 'one value',
    in: 'scenarios',
    wrong: 'scenarios: borrow',
    right: 'scenarios: [borrow]',
    at: '3:12-3:18',
    help: 'write it in brackets: scenarios: [borrow]',
  },
  {
    name: 'other commas',
    in: 'field',
    wrong: 'tags: 登入、密碼',
    right: 'tags: [登入, 密碼]',
    at: '7:7-7:12',
    help: 'write it in brackets: tags: [登入, 密碼]',
  },
  {
    name: 'round brackets',
    in: 'scenarios',
    wrong: 'scenarios: (borrow, pay)',
    right: 'scenarios: [borrow, pay]',
    at: '3:12-3:25',
    help: 'write it in brackets: scenarios: [borrow, pay]',
  },
  {
    name: 'braces',
    in: 'scenarios',
    wrong: 'scenarios: { borrow, pay }',
    right: 'scenarios: [borrow, pay]',
    at: '3:12-3:27',
    help: 'write it in brackets: scenarios: [borrow, pay]',
  },
  {
    name: 'one text',
    in: 'field',
    wrong: 'alsoAsked: How do I renew?',
    right: 'alsoAsked: ["How do I renew?"]',
    at: '7:12-7:27',
    help: 'write it in brackets: alsoAsked: ["How do I renew?"]',
  },
]
