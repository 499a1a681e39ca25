import { Edit, together } from '../../../fix/edit.ts'
import { splitFrontmatter } from '../../../read/frontmatter.ts'
import type { Span } from '../../../read/span.ts'
import { fieldsOf } from '../../../read/validators.ts'
import type { TextRule } from '../../rule.ts'

const EXAMPLE = 'put a line with three hyphens, ---, before the first field and another after the last one'
/** What can stand between the fences: nothing, a note, an item, what goes on with a field, or a field. */
const LINE = /^(?:\s*|\s*#.*|\s*- .*|\s+\S.*|([A-Za-z][A-Za-z0-9-]*):.*)$/

/** Whether the first line with anything on it is a field of this kind of file. */
function beginsWithField(text: string, known: ReadonlySet<string>): boolean {
  return known.has(/^\s*([A-Za-z][A-Za-z0-9-]*)[ \t]*:/.exec(text)?.[1] ?? '')
}

/** Whether all that stands between the opening fence and a line are fields of this kind of file, and none follows. */
function endsFields(text: string, fence: Span, known: ReadonlySet<string>): boolean {
  const [, ...lines] = text.slice(0, fence.start).split(/\r\n|\n|\r/)
  const names = lines.map((line) => LINE.exec(line)).map((found) => found && (found[1] ?? ''))
  const areFields = names.every((name) => name !== null && (name === '' || known.has(name)))
  return areFields && names.some(Boolean) && !beginsWithField(text.slice(fence.end), known)
}

export const frontmatterFence: TextRule = {
  id: 'frontmatter/fence',
  stage: 'text',
  severity: 'error',
  description: 'The fields of a question are between two lines of exactly three hyphens.',
  fixes: true,
  *check(text, { kind }) {
    if (kind !== 'question' && kind !== 'translation') return
    const split = splitFrontmatter(text)
    const { known } = fieldsOf(kind)
    if (split.state === 'missing') {
      yield { reason: 'the fields at the top of the file are missing', help: EXAMPLE, offset: 0, end: 0 }
    } else if (split.state === 'bad-fence') {
      const fence = { start: split.at, end: split.at + split.length }
      const isCertain =
        fence.start === 0 ? beginsWithField(text.slice(fence.end), known) : endsFields(text, fence, known)
      yield {
        reason: 'this line should be exactly three hyphens',
        help: 'replace it with: ---',
        offset: fence.start,
        end: fence.end,
        edits: isCertain ? together(Edit.rewrite(text, fence, '---')) : undefined,
      }
    } else if (split.state === 'late') {
      const isCertain = beginsWithField(text.slice(split.at + 3), known)
      yield {
        reason: 'the fields begin on the first line of the file',
        help: 'remove the empty lines before it',
        offset: split.at,
        end: split.at + 3,
        edits: isCertain ? together(Edit.rewrite(text, { start: 0, end: split.at })) : undefined,
      }
    }
  },
}
