import type { Example } from '../../example.ts'

const FIELDS =
  'question: Wie verlängere ich?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n'

const GERMAN = `---\n${FIELDS}original: true\n---\n\nAm Schalter.\n`

export const examples: readonly Example[] = [
  {
    name: 'two originals',
    in: 'questions/renew.de.md',
    wrong: GERMAN,
    at: '7:1-7:9',
    help: 'if this is its translation, keep question, summary and alsoAsked, and add "translation" in place of all other fields',
  },
  {
    name: 'in the default language',
    in: 'questions/prolong.en.md',
    wrong: GERMAN,
    at: '7:1-7:9',
    help: 'remove this line, and rename the file to prolong.md',
  },
  {
    name: 'without a language',
    in: 'questions/prolong.md',
    wrong: GERMAN,
    at: '7:1-7:9',
    help: 'remove this line',
  },
  {
    name: 'an unknown language',
    in: 'questions/prolong.fr.md',
    wrong: GERMAN,
    at: '7:1-7:9',
    help: 'use one of: de',
  },
]
