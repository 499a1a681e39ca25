/** The id of a question on a page with several questions. */
export function anchorOf(questionId: string): string {
  return `topasked-${questionId}`
}

/**
 * The prefix of every id within an answer; unique if each question is on a page once. Question ids never contain two
 * consecutive hyphens, so `phone` in `new` (`topasked-new--phone`) is not the question `new-phone`.
 */
export function idPrefixOf(questionId: string): string {
  return `${anchorOf(questionId)}--`
}
