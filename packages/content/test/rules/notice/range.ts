import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'ends before it begins',
    in: 'notices.yaml',
    wrong:
      'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-04 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
    right:
      'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-05 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
    at: '3:8-3:24',
    help: 'name a later time than 2026-02-05 09:00',
  },
]
