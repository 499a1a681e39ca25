import type { Example } from '../../example.ts'

const CATALOG = 'checks: { mailboxes: [desk@example.org] }\n'

export const examples: readonly Example[] = [
  {
    name: 'the address of a person',
    in: 'answer',
    wrong: 'Write to [Anna](mailto:anna.muster@example.org).',
    right: 'Write to the [desk](mailto:desk@example.org).',
    files: { 'faq.yaml': CATALOG },
    at: '9:24-9:47',
    help: 'give the address of a team, one of: desk@example.org; or add it to checks.mailboxes in faq.yaml',
  },
]
