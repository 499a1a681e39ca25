import type { Example } from '../../example.ts'

const HELP = 'remove it: answers are published as they are committed'

export const examples: readonly Example[] = [
  {
    name: 'a filter',
    in: '.gitattributes',
    wrong: '*.md text eol=lf\n*.png filter=lfs -text\n',
    right: '*.md text eol=lf\n*.png -text\n',
    at: '2:7-2:17',
    help: HELP,
  },
  {
    name: 'a driver',
    in: 'questions/.gitattributes',
    wrong: '"how *.md" diff=words merge=union\n',
    right: '"how *.md" diff=markdown merge=union\n',
    at: '1:12-1:22',
    help: HELP,
  },
  {
    name: 'a keyword that git fills in',
    in: '.gitattributes',
    wrong: '# Dates\n*.md ident\n',
    right: '# Dates\n*.md -ident\n',
    at: '2:6-2:11',
    help: HELP,
  },
]
