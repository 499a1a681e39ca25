import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'a day that no calendar has',
    in: 'notices.yaml',
    wrong:
      'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-30 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
    right:
      'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-28 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
    at: '3:8-3:24',
    help: 'correct the day; months have 28 to 31 of them',
  },
]
