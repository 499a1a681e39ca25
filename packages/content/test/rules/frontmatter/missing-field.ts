import type { Example } from '../../example.ts'

export const examples: readonly Example[] = [
  {
    name: 'no owner',
    in: 'owner',
    wrong: '# owner: desk',
    right: 'owner: desk',
    at: '1:1-1:4',
    help: 'add a line: owner: team',
  },
  {
    name: 'commented out with the wrong sign',
    in: 'reviewed',
    wrong: '# reviewed: 2026-01-05',
    right: 'reviewed: 2026-01-05',
    at: '1:1-1:4',
    help: 'add a line: reviewed: 2026-11-24',
  },
  {
    name: 'in a scenario',
    in: 'scenarios/pay.yaml',
    wrong: 'intro: { en: For readers }\n',
    right: 'title: { en: Paying }\n',
    at: '1:1-1:1',
    help: 'add a line: title: …',
  },
]
