import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'one language is missing',
    in: 'notices.yaml',
    wrong: 'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-05 17:00\n  text: { en: Closed today. }\n',
    right:
      'down:\n  start: 2026-02-05 09:00\n  end: 2026-02-05 17:00\n  text: { en: Closed today., de: Heute geschlossen. }\n',
    at: '4:3-4:7',
    help: 'add it under text: de: …',
  },
]
