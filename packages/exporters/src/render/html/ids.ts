import type { Nodes } from 'mdast'
import { toString as toPlainText } from 'mdast-util-to-string'

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

/** The fragment for a heading, as GitHub makes it: `If it fails!` becomes `if-it-fails`. */
function slugOf(heading: Nodes): string {
  return toPlainText(heading, { includeImageAlt: false })
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

/** The ids of footnotes, after the same prefix. */
const OF_FOOTNOTES = /^(?:footnotes$|fn-|fnref-)/

/** Makes slugs unique within one answer: a second `steps` becomes `steps-1`, and none clashes with a footnote. */
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
