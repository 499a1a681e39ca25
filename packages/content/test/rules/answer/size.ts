import type { Example } from '../../example.ts'

const SPLIT = 'split it into several questions'

const FLATTER = 'write it flatter, or include it outside of them'

export const examples: readonly Example[] = [
  {
    name: 'nested too deeply by what it includes',
    in: 'answer',
    wrong: '> > > > ::include{fragment="hours"}',
    right: '::include{fragment="hours"}',
    files: { 'fragments/hours.md': '> > > > > From 9 to 5.\n' },
    at: '9:9-9:36',
    help: FLATTER,
  },
  {
    name: 'a wide table with short rows',
    in: 'answer',
    wrong: `|${'a|'.repeat(400)}\n|${'-|'.repeat(400)}\n${'|a|\n'.repeat(100).trim()}`,
    right: '|a|\n|-|\n|a|',
    at: '9:1-110:4',
    help: SPLIT,
  },
]
