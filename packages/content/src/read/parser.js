// @ts-check
/**
 * The one Markdown parser there is: CommonMark, GFM, directives and frontmatter, with emphasis that works beside
 * full-width punctuation. Plain JavaScript, since the worker that guards against slow texts loads it as a file.
 */
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkDirective from 'remark-directive'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import remarkSpans from './spans.js'

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter)
  .use(remarkGfm)
  .use(remarkDirective)
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyGfmStrikethrough)
  .use(remarkSpans)
  .freeze()

/**
 * @param {string} text
 * @returns {import('mdast').Root}
 */
export function parse(text) {
  return processor.parse(text)
}
