import type { Question } from '@topasked/content'

/** The question as if all of its answer came from a fragment. */
export function includedFrom(fragment: string, question: Question): Question {
  const children = question.tree.children.map((node) => Object.assign({ ...node }, { data: { fragment } }))
  return { ...question, tree: { ...question.tree, children } }
}
