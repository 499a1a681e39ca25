import type { Question } from '@topasked/content'
import type { HtmlContext } from './context.ts'
import { toHtmlTree } from './to-html-tree.ts'
import { writeHtml } from './write-html.ts'

/** The answer as HTML, sanitised; see {@link toHtmlTree}. */
export function toHtml(question: Question, context: HtmlContext): string {
  return writeHtml(toHtmlTree(question, context))
}

export { writeHtml } from './write-html.ts'
