import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a value twice',
    in: 'scenarios',
    wrong: 'scenarios: [borrow, borrow]',
    right: 'scenarios: [borrow]',
    at: '3:12-3:28',
    help: 'remove the value that appears twice',
  },
  {
    name: 'a channel too few',
    in: 'field',
    wrong: 'channels: [pdf]',
    right: 'channels: [site, pdf]',
    at: '7:11-7:16',
    help: 'add site to the list: permanent addresses point there',
  },
  {
    name: 'capitals in an id',
    in: 'owner',
    wrong: 'owner: Desk',
    right: 'owner: desk',
    at: '5:8-5:12',
    help: 'write: desk',
  },
  {
    name: 'a file name for an id',
    in: 'field',
    wrong: 'related: [fees.md]',
    right: 'related: [fees]',
    at: '7:11-7:18',
    help: 'write: fees',
  },
  {
    name: 'no address',
    in: 'field',
    wrong: 'source: the handbook',
    right: 'source: https://example.org/handbook',
    at: '7:9-7:21',
    help: 'write an address that begins with https://, such as https://example.org/page',
  },
  {
    name: 'a text for a group',
    in: 'field',
    wrong: 'valid: 2026-01-05',
    right: 'valid: { from: 2026-01-05 }',
    at: '7:8-7:18',
    help: 'write both days, or one of them: valid: { from: 2026-01-05, until: 2026-12-31 }',
  },
]
