import type { Nodes } from 'mdast'
import { toString as toPlainText } from 'mdast-util-to-string'

/** The id of a question where several stand on a page. */
export function anchorOf(questionId: string): string {
  return `topasked-${questionId}`
}

/**
 * Begins every id within an answer; unique where each question stands on a page once. Ids of questions never hold two
 * hyphens in a row, so `phone` in `new` (`topasked-new--phone`) is not the question `new-phone`.
 */
export function idPrefixOf(questionId: string): string {
  return `${anchorOf(questionId)}--`
}

/** The fragment for a heading's words, made as GitHub makes it: `If it fails!` is `if-it-fails`. */
function slugOf(heading: Nodes): string {
  return toPlainText(heading, { includeImageAlt: false })
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

/** Ids that footnotes have, below the same prefix. */
const OF_FOOTNOTES = /^(?:footnotes$|fn-|fnref-)/

/** Makes slugs unique within one answer: a second `steps` is `steps-1`, and none is that of a footnote. */
export function uniqueSlugs(): (heading: Nodes) => string {
  const seen = new Set<string>()
  return (heading) => {
    const words = slugOf(heading) || 'section'
    const slug = OF_FOOTNOTES.test(words) ? `section-${words}` : words
    let unique = slug
    for (let count = 1; seen.has(unique); count += 1) unique = `${slug}-${count}`
    seen.add(unique)
    return unique
  }
}
