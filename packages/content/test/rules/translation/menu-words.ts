import type { Example } from '../../example.ts'
import { fragmentExample } from '../../translated-example.ts'

export const examples: readonly Example[] = [
  fragmentExample(
    'another command',
    'Type `renew --all`.',
    ['Tippen Sie `renew --al`.', 'Tippen Sie `renew --all`.'],
    {
      at: '1:12-1:24',
      help: 'compare with fragments/how.md:1, and write `renew --all` if the original is right',
    },
  ),
  {
    name: 'a name of a button',
    in: 'fragments/how.zh-Hant.md',
    wrong: '按 **Ad a device**。\n',
    right: '按 **Add a device**。\n',
    files: {
      'fragments/how.md': 'Press **Add a device**.\n',
      'faq.yaml': 'locales: { default: en, others: [zh-Hant] }\n',
    },
    at: '1:3-1:18',
    help: 'there are similar words in fragments/how.md:1: Add a device',
  },
]
