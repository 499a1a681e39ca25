import type { Example } from '../../example.ts'

const GERMAN =
  '---\nquestion: Wie verlängere ich?\ntranslation: { of: HASH, by: human, reviewed: true }\n---\n\nAm [Schalter](link:contact).\n'

export const examples: readonly Example[] = [
  {
    name: 'an old version',
    in: 'questions/renew.de.md',
    wrong: GERMAN.replace('HASH', 'sha256:0000000000000000'),
    right: GERMAN,
    at: '3:20-3:43',
    help: 'bring the text up to date with questions/renew.md, then write: of: HASH',
  },
]
