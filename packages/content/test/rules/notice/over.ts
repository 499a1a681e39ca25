import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'over for days',
    in: 'notices.yaml',
    wrong:
      'down:\n  start: 2026-01-05 09:00\n  end: 2026-01-05 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
    at: '1:1-1:5',
    help: 'delete it; nobody sees it any more',
  },
]
