import type { Example } from '../../example.ts'

const WHOLE = 'remove the two lines of ``` around the answer'

const INDENTED = 'remove the spaces or the tab before it; if it is code, put it between two lines of ```'

export const examples: readonly Example[] = [
  {
    name: 'four spaces',
    in: 'answer',
    wrong: 'Ask.\n\n    Bring your card.',
    right: 'Ask.\n\nBring your card.',
    at: '11:5-11:21',
    help: INDENTED,
  },
  {
    name: 'a whole answer',
    in: 'answer',
    wrong: '```markdown\nAsk at the desk.\n```',
    right: 'Ask at the desk.',
    at: '9:1-9:12',
    help: WHOLE,
  },
]
