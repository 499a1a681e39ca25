import { type Finding, type RuleInfo, report } from '@topasked/content'
import type { VFile } from 'vfile'

/** Puts a message on a source unless it is there: several documents and editions carry the same text. */
export function reportOnce(file: VFile, rule: RuleInfo, finding: Finding): void {
  const start = finding.place && ('start' in finding.place ? finding.place.start : finding.place)
  const known = file.messages.some(
    ({ ruleId, reason, line, column }) =>
      ruleId === rule.id &&
      reason === finding.reason &&
      line === (start?.line ?? 1) &&
      column === (start?.column ?? 1),
  )
  if (!known) report(file, rule, finding)
}
