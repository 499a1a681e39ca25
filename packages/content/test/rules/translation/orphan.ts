import type { Example } from '../../example.ts'

const GERMAN =
  '---\nquestion: Wie verlängere ich?\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\nAm Schalter.\n'

export const examples: readonly Example[] = [
  {
    name: 'no original',
    in: 'questions/reneww.de.md',
    wrong: GERMAN,
    at: '1:1-1:1',
    help: 'rename it to renew.de.md',
  },
  {
    name: 'a fragment without its original',
    in: 'fragments/hours.de.md',
    wrong: 'Von 9 bis 5.\n',
    at: '1:1-1:1',
    help: 'add fragments/hours.md, or delete this file',
  },
  {
    name: 'an unknown language',
    in: 'questions/renew.fr.md',
    wrong: GERMAN,
    at: '1:1-1:1',
    help: 'use one of: de',
  },
]
