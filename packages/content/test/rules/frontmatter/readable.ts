import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a backslash in double quotes',
    in: 'question',
    wrong: String.raw`question: "Where is C:\Users?"`,
    right: String.raw`question: 'Where is C:\Users?'`,
    at: '2:23-2:24',
    help: 'write \\\\ for a backslash, or put the text in single quotes',
  },
  {
    name: 'an indented field',
    in: 'owner',
    wrong: '  owner: desk',
    right: 'owner: desk',
    at: '5:1-5:2',
    help: 'begin each field at the start of its line, and each item of a list with two spaces and a hyphen',
  },
  {
    name: 'two documents',
    in: 'scenarios/pay.yaml',
    wrong: 'title: { en: Paying }\n---\ntitle: { en: Paying }\n',
    right: 'title: { en: Paying }\n',
    at: '2:1-2:4',
    help: 'write each field as "name: value" on its own line, with text in double quotes',
  },
]
