import type { Example } from '../../example.ts'

const QUESTION =
  '---\nquestion: How do I renew now?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\nAsk.\n'

export const examples: readonly Example[] = [
  {
    name: 'capitals and blanks',
    in: 'questions/Renew Now.md',
    wrong: QUESTION,
    at: '1:1-1:1',
    help: 'rename the file to renew-now: lower-case letters, digits and single hyphens',
  },
  {
    name: 'an underscore',
    in: 'questions/renew_now.md',
    wrong: QUESTION,
    at: '1:1-1:1',
    help: 'rename the file to renew-now: lower-case letters, digits and single hyphens',
  },
  {
    name: 'Chinese',
    in: 'questions/續借.md',
    wrong: QUESTION,
    at: '1:1-1:1',
    help: 'rename the file to new-name: lower-case letters, digits and single hyphens',
  },
  {
    name: 'a name that Windows keeps',
    in: 'questions/aux.md',
    wrong: QUESTION,
    at: '1:1-1:1',
    help: 'rename the file',
  },
  {
    name: 'an address of the site',
    in: 'scenarios/feed.yaml',
    wrong: 'title: { en: Feeds }\n',
    files: { 'faq.yaml': 'scenarios: [borrow, pay, feed]\n' },
    at: '1:1-1:1',
    help: 'choose another name',
  },
  {
    name: 'a stray file',
    in: 'notes.txt',
    wrong: 'Ask Anna.\n',
    at: '1:1-1:1',
    help: 'Questions go in questions/, texts to include in fragments/, scenarios in scenarios/, pictures in images/. Their names end in .md or .yaml.',
  },
  {
    name: 'another ending',
    in: 'questions/renew-now.markdown',
    wrong: QUESTION,
    at: '1:1-1:1',
    help: 'Questions go in questions/, texts to include in fragments/, scenarios in scenarios/, pictures in images/. Their names end in .md or .yaml.',
  },
  {
    name: 'a settings file',
    in: 'questions/docusaurus.config.js',
    wrong: 'export default {}\n',
    at: '1:1-1:1',
    help: 'Questions go in questions/, texts to include in fragments/, scenarios in scenarios/, pictures in images/.',
  },
]
