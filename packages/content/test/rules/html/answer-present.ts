import type { Example } from '../../example.ts'

const HELP = 'write the answer below the second ---, outside of blocks that are only for other channels'

export const examples: readonly Example[] = [
  {
    name: 'nothing but for one channel',
    in: 'answer',
    wrong: ':::only{channels="site pdf"}\nAsk at the desk.\n:::',
    right: 'Ask at the desk.',
    at: '9:1-11:4',
    help: HELP,
  },
  {
    name: 'nothing for the site',
    in: 'answer',
    wrong: ':::only{channels="pdf"}\nAsk at the desk.\n:::',
    right: 'Ask at the desk.',
    at: '9:1-11:4',
    help: HELP,
  },
]
