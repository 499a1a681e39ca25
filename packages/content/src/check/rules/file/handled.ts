import type { RunnerRule } from '../../rule.ts'

/** What is said where the fault is not the editor's. The other rules and the other files go on. */
export const fileHandled: RunnerRule = {
  id: 'file/handled',
  stage: 'runner',
  severity: 'error',
  description: 'Topasked can process every file. If it cannot, that is a bug in Topasked: please report it.',
}
