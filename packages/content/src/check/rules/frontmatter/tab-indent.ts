import { together } from '../../../fix/edit.ts'
import type { LineRule } from '../../rule.ts'

/** Said once: a block that was indented with the Tab key is one mistake. */
export const frontmatterTabIndent: LineRule = {
  id: 'frontmatter/tab-indent',
  stage: 'line',
  severity: 'error',
  description: 'Fields are indented with spaces, not tabs.',
  fixes: true,
  *check(_, yaml, __, all) {
    const indents = all.flatMap(({ start, text, inside }) => {
      const typed = inside ? '' : (/^[ \t]+(?=\S)/.exec(text)?.[0] ?? '')
      return typed === '' ? [] : [{ start, end: start + typed.length, typed }]
    })
    const first = indents.find(({ typed }) => typed.includes('\t'))
    if (!first) return
    // Among lines with spaces nobody can know how wide a tab was on the screen.
    const goesOn = all.some(({ inside, text }) => inside && /^ *\t/.test(text))
    const isCertain = !goesOn && indents.every(({ typed }) => /^\t+$/.test(typed))
    yield {
      reason: 'this line is indented with a tab',
      help: 'use two spaces instead',
      place: yaml.range(first.start + first.typed.indexOf('\t'), first.end),
      edits: isCertain
        ? together(...indents.map((span) => yaml.rewrite(span, '  '.repeat(span.typed.length))))
        : undefined,
    }
  },
}
