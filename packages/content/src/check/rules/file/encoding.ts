import { Edit, together } from '../../../fix/edit.ts'
import type { TextRule } from '../../rule.ts'

/** Bytes that are not UTF-8 are found while reading, since there is no text to look at then. */
export const fileEncoding: TextRule = {
  id: 'file/encoding',
  stage: 'text',
  severity: 'error',
  description: 'A file is UTF-8 text with LF line endings and no NUL characters.',
  fixes: true,
  *check(text) {
    const nul = text.indexOf('\0')
    if (nul >= 0) {
      yield {
        reason: 'there is a NUL character in this text',
        help: 'delete it; the file may not be text at all',
        offset: nul,
        end: nul + 1,
      }
      return
    }
    const crlf = text.indexOf('\r')
    if (crlf < 0) return
    const help = 'nothing to do: it works; "topasked check --fix" makes them LF'
    const ends = [...text.matchAll(/\r\n?/g)]
    yield {
      reason: 'the lines of this file end in CR LF',
      help,
      offset: crlf,
      end: crlf + 1,
      severity: 'note',
      edits: together(
        ...ends.map(({ index, 0: end }) =>
          Edit.rewrite(text, { start: index, end: index + end.length }, '\n'),
        ),
      ),
    }
  },
}
