import { Edit, together } from '../../../fix/edit.ts'
import { type Span, slice } from '../../../read/span.ts'
import type { TextRule } from '../../rule.ts'
import { contextOf, KINDS, type Kind, OVERRIDES, SUSPECT, scriptsOf } from './hidden-kinds.ts'

/** Each of them gone or replaced, where that can be done to all. An override shows letters in another order than they have. */
function fix(text: string, all: readonly Span[], right: Kind['right']): readonly Edit[] | undefined {
  if (!right || all.some((span) => slice(text, span).match(OVERRIDES))) return undefined
  return together(
    ...all.map((span) => {
      const written = right(contextOf(text, span))
      return written === undefined ? undefined : Edit.rewrite(text, span, written)
    }),
  )
}

/** Each kind is named once a file, with its first place. */
export const textHiddenCharacter: TextRule = {
  id: 'text/hidden-character',
  stage: 'text',
  severity: 'error',
  description:
    'A text contains no invisible characters: they break search and links, and can make a text look different from what it is.',
  fixes: true,
  *check(text) {
    if (!SUSPECT.test(text)) return
    const scripts = scriptsOf(text)
    for (const { name, pattern, right } of KINDS) {
      const matches = text.matchAll(pattern(scripts) ?? /(?!)/g)
      const all = [...matches].map(({ index, 0: typed }) => ({ start: index, end: index + typed.length }))
      const [first] = all
      if (!first) continue
      const code = (text.codePointAt(first.start) ?? 0).toString(16).toUpperCase().padStart(4, '0')
      const more = all.length > 1 ? `, one of ${all.length}` : ''
      const isSeen = name.includes('lost text')
      yield {
        reason: isSeen
          ? `there is ${name} here (U+${code})${more}`
          : `there is ${name} here that nobody can see (U+${code})${more}`,
        help: isSeen ? 'type the character that should be here' : 'delete it: press Delete just before it',
        offset: first.start,
        end: first.end,
        edits: fix(text, all, right),
      }
    }
  },
}
