import type { Example } from '../../example.ts'

const HELP_AROUND =
  'use other characters, or a font that has them: topasked fonts says which; no handout with this text is published'

const HELP =
  'use other characters, or a font that has them: topasked fonts says which; or leave the answer out of PDF with channels: [site, feed, intranet]'

export const examples: readonly Example[] = [
  {
    name: 'a script that the fonts do not have',
    in: 'answer',
    wrong: 'Ask for the தமிழ் list.',
    right: 'Ask for the Tamil list.',
    at: '9:13-9:14',
    help: HELP,
  },
  {
    name: 'in a title',
    in: 'question',
    wrong: 'question: How do I renew? தமிழ்',
    right: 'question: How do I renew?',
    at: '2:27-2:28',
    help: HELP,
  },
  {
    name: 'in the title of a scenario',
    in: 'scenarios/pay.yaml',
    wrong: 'title: { en: Paying தமிழ் }\n',
    right: 'title: { en: Paying }\n',
    at: '1:21-1:22',
    help: HELP_AROUND,
  },
]
