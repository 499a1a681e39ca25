import { validityOf } from '../../../resolve/build-content.ts'
import type { ContentRule } from '../../rule.ts'

export const lifecycleReviewDue: ContentRule = {
  id: 'lifecycle/review-due',
  stage: 'content',
  severity: 'warning',
  description: 'An answer is reviewed by its reviewBy date.',
  check(content, found) {
    const { questions, asOf } = content
    for (const { source, data } of questions.values()) {
      if (!data?.reviewBy || data.reviewBy >= asOf || data.draft) continue
      const until = validityOf(content, data)?.until
      if (until && until < asOf) continue
      found(source, {
        reason: `this answer was due for review on ${data.reviewBy}`,
        help: 'make sure that it is still true, then set reviewed to today and reviewBy to a later day',
        place: source.yaml?.place(['reviewBy']),
      })
    }
  },
}
