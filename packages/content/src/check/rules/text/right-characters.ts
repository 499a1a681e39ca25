import { Edit, together } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import type { Source } from '../../../read/source.ts'
import type { ContentRule } from '../../rule.ts'
import { garbledIn } from './mojibake.ts'

/** Radicals, and characters that exist twice: they look like the ordinary ones, and no search finds them. */
const LOOKALIKE =
  /[\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\uF900-\uFA0D\uFA10\uFA12\uFA15-\uFA1E\uFA20\uFA22\uFA25\uFA26\uFA2A-\uFAD9]/gu
const PRIVATE = /[\uE000-\uF8FF]/u

function* problemsIn({ file }: Source): Iterable<Finding> {
  const text = String(file.value ?? '')
  const garbled = garbledIn(text)
  if (garbled)
    yield {
      reason: `this was garbled by a program: ${text.slice(garbled.start, garbled.end)}`,
      help: `write: ${garbled.meant}; look through the rest of the file, or copy the text again`,
      place: placeAt(file, garbled.start, garbled.end),
    }
  const all = [...text.matchAll(LOOKALIKE)].filter(({ 0: char }) => char.normalize('NFKC') !== char)
  const [first, ...others] = all
  if (first) {
    const more = others.length > 0 ? `, one of ${all.length}` : ''
    yield {
      reason: `this character only looks like ${first[0].normalize('NFKC')}, so nobody finds it${more}`,
      help: `write: ${first[0].normalize('NFKC')}`,
      place: placeAt(file, first.index, first.index + first[0].length),
      edits: together(
        ...all.map(({ index, 0: char }) =>
          Edit.rewrite(text, { start: index, end: index + char.length }, char.normalize('NFKC')),
        ),
      ),
    }
  }
  const own = PRIVATE.exec(text)
  if (own) {
    const code = (text.codePointAt(own.index) ?? 0).toString(16).toUpperCase()
    yield {
      reason: `this character (U+${code}) means something in one font only`,
      help: 'type the character that should be here',
      place: placeAt(file, own.index, own.index + 1),
    }
  }
}

export const textRightCharacters: ContentRule = {
  id: 'text/right-characters',
  stage: 'content',
  severity: 'warning',
  description:
    'A text has the characters that were meant: none that a program garbled, and none that only look like others.',
  fixes: true,
  check({ sources }, found) {
    for (const source of sources)
      if (source.kind !== 'image') for (const finding of problemsIn(source)) found(source, finding)
  },
}
