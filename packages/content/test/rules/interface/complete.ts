import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a language with one word',
    in: 'interface/eo.yaml',
    wrong: 'words: { table: Tabelo }\n',
    at: '1:1-1:6',
    help: 'add them, among others: callout.note, callout.tip, callout.warning, callout.danger, callout.video',
  },
]
