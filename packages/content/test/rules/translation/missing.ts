import type { Example } from '../../example.ts'

const FEES =
  '---\nquestion: Combien?\ntranslation: { of: HASH_FEES, by: human, reviewed: true }\n---\n\nBeaucoup.\n'

export const examples: readonly Example[] = [
  {
    name: 'no German text',
    in: 'faq.yaml',
    wrong: 'locales: { default: en, others: [fr] }\n',
    files: { 'questions/fees.fr.md': FEES },
    file: 'questions/renew.md',
    at: '2:1-2:9',
    help: 'add questions/renew.fr.md; until then readers see the original with a note',
  },
]
