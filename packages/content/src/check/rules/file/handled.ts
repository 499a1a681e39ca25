import type { RunnerRule } from '../../rule.ts'

/** What is said where the fault is not the editor's. The other rules and the other files go on. */
export const fileHandled: RunnerRule = {
  id: 'file/handled',
  stage: 'runner',
  severity: 'error',
  description: 'Topasked can work on every file. Where it cannot, the fault is its own: please report it.',
  examples: [],
}
