import { splitFrontmatter } from '../../../read/frontmatter.ts'
import type { TextRule } from '../../rule.ts'

export const frontmatterNotClosed: TextRule = {
  id: 'frontmatter/not-closed',
  stage: 'text',
  severity: 'error',
  description: 'A line of three hyphens ends the fields, before the answer.',
  *check(text, { kind }) {
    if (kind !== 'question' && kind !== 'translation' && kind !== 'fragment') return
    // A fragment may begin with a line across the page.
    if (
      splitFrontmatter(text).state !== 'not-closed' ||
      (kind === 'fragment' && !/^---[^\n]*\n[A-Za-z]+:/.test(text))
    )
      return
    yield {
      reason: 'these fields never end, so the answer is read as a field',
      help: 'add a line with three hyphens, ---, after the last field',
      offset: 0,
      end: 3,
    }
  },
}
