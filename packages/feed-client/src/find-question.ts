import type { FeedCopy } from './feed-copy.ts'
import type { FeedQuestion } from './feed-question.ts'

/**
 * The question with this id in a locale, or the one that answers for a former id; undefined when there is none. Look at
 * `_topasked.status` before you show it: an archived answer no longer holds.
 */
export function findQuestion(copy: FeedCopy, id: string, locale: string): FeedQuestion | undefined {
  const { questions, redirects } = copy
  const now = Object.hasOwn(redirects, id) ? redirects[id] : id
  return questions[`${now} ${locale}`]?.question
}
