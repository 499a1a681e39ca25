import type { Nodes } from 'mdast'
import { toString as toPlainText } from 'mdast-util-to-string'

/** Begins every id of an answer that leaves the site; unique where each question stands on a page once. */
export function idPrefixOf(questionId: string): string {
  return `topasked-${questionId}-`
}

/** The fragment for a heading's words, made as GitHub makes it: `If it fails!` is `if-it-fails`. */
export function slugOf(heading: Nodes): string {
  return toPlainText(heading, { includeImageAlt: false })
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

/** Makes slugs unique within one answer: a second `steps` is `steps-1`. */
export function uniqueSlugs(): (heading: Nodes) => string {
  const seen = new Set<string>()
  return (heading) => {
    const slug = slugOf(heading) || 'section'
    let unique = slug
    for (let count = 1; seen.has(unique); count += 1) unique = `${slug}-${count}`
    seen.add(unique)
    return unique
  }
}
