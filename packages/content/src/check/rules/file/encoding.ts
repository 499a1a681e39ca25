import { Edit, together } from '../../../fix/edit.ts'
import type { TextRule } from '../../rule.ts'

const QUESTION =
  '---\nquestion: How do I renew?\nscenarios: [borrow]\naudience: [reader]\nowner: desk\nreviewed: 2026-01-05\n---\n\nAsk.\n'

/** Bytes that are not UTF-8 are found while reading, since there is no text to look at then. */
export const fileEncoding: TextRule = {
  id: 'file/encoding',
  stage: 'text',
  severity: 'error',
  description: 'A file is UTF-8 text with LF line endings and no NUL characters.',
  fixes: true,
  examples: [
    {
      name: 'CR LF',
      in: 'questions/renew.md',
      wrong: QUESTION.replaceAll('\n', '\r\n'),
      right: QUESTION,
      at: '1:4-1:5',
      help: 'nothing to do: it works; "topasked check --fix" makes them LF',
    },
    {
      name: 'a byte order mark',
      in: 'questions/renew.md',
      wrong: `\uFEFF${QUESTION}`,
      right: QUESTION,
      at: '1:1-1:1',
      help: 'nothing to do: it works; "topasked check --fix" removes it',
    },
    {
      name: 'a NUL character',
      in: 'answer',
      wrong: 'Ask\0at the desk.',
      right: 'Ask at the desk.',
      at: '9:4-9:5',
      help: 'delete it; the file may not be text at all',
    },
  ],
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
