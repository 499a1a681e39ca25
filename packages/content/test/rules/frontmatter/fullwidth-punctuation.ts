import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a full-width comma',
    in: 'scenarios',
    wrong: 'scenarios: [borrow，pay]',
    right: 'scenarios: [borrow, pay]',
    at: '3:19-3:20',
    help: 'write: scenarios: [borrow, pay]',
  },
  {
    name: 'an enumeration comma',
    in: 'scenarios',
    wrong: 'scenarios: [borrow、pay]',
    right: 'scenarios: [borrow, pay]',
    at: '3:19-3:20',
    help: 'write: scenarios: [borrow, pay]',
  },
  {
    name: 'full-width brackets',
    in: 'scenarios',
    wrong: 'scenarios: ［borrow］',
    right: 'scenarios: [borrow]',
    at: '3:12-3:13',
    help: 'write: scenarios: [borrow]',
  },
  {
    name: 'lenticular brackets',
    in: 'scenarios',
    wrong: 'scenarios: 【borrow, pay】',
    right: 'scenarios: [borrow, pay]',
    at: '3:12-3:13',
    help: 'write: scenarios: [borrow, pay]',
  },
  {
    name: 'brackets around texts',
    in: 'field',
    wrong: 'tags: ［login, mfa］',
    right: 'tags: [login, mfa]',
    at: '7:7-7:8',
    help: 'write: tags: [login, mfa]',
  },
  {
    name: 'a full-width #',
    in: 'field',
    wrong: '＃ ask the desk first',
    right: '# ask the desk first',
    at: '7:1-7:2',
    help: 'write a plain #',
  },
]
