import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a brace is not closed',
    in: 'interface/en.yaml',
    wrong: 'words: { feed: { readMore: "More: {address" } }\n',
    right: 'words: { feed: { readMore: "More: {address}" } }\n',
    at: '1:35-1:43',
    help: "write arguments as {name}, and a brace that is text as '{'",
  },
  {
    name: 'an argument has another name',
    in: 'interface/en.yaml',
    wrong: 'words: { feed: { readMore: "More: {link}" } }\n',
    right: 'words: { feed: { readMore: "More: {address}" } }\n',
    at: '1:28-1:42',
    help: 'use exactly these: {address}',
  },
  {
    name: 'a plural form is missing',
    in: 'interface/en-AU.yaml',
    wrong: 'words: { intranet: { questions: "{count, plural, other {# questions}}" } }\n',
    right: 'words: { intranet: { questions: "{count, plural, one {# question} other {# questions}}" } }\n',
    at: '1:33-1:71',
    help: 'add it: one {…}',
  },
]
