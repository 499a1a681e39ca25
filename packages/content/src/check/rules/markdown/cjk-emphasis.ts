import { Edit, together } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import { placeAt } from '../../../read/places.ts'
import { type Prose, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'

const BLANK = '[ \\t\\u00A0\\u3000]*'
/** Two pairs of asterisks that work nowhere: those that work are masked. Globs and powers are left alone. */
const PAIR = new RegExp(
  `(?<![/*＊\\w])(\\*\\*|＊＊)(${BLANK})([^\\s*＊/][^*＊\\n]*?)(${BLANK})(\\*\\*|＊＊)(?![*＊])`,
  'u',
)
/** Two asterisks that could open bold: no power, no glob, no sign of a footnote after a word. */
const UNCLOSED = /(?<![/*\w\\]|\d )\*\*(?=[\p{L}\p{N}「『（“"])(?!kwargs)/u

function unclosed(prose: Prose, source: Source): Finding | undefined {
  const open = prose.match(UNCLOSED)
  // An even number of them may belong together, in a way that this rule does not look at.
  if (!open || [...prose.matchAll(/\*\*/)].length % 2 === 0) return undefined
  return {
    reason: 'these asterisks are never closed, so readers will see them',
    help: 'put ** after the text that should be bold, in the same paragraph',
    place: placeAt(source.file, open.start, open.start + 2),
  }
}

function explain(prose: Prose, source: Source): Finding | undefined {
  const pair = prose.match(PAIR)
  if (!pair) return unclosed(prose, source)
  const text = String(source.file.value)
  const [open, before, inner, after] = pair.groups
  if (!open || !before || !inner || !after) return undefined
  const blanks = slice(text, before) + slice(text, after)
  const [left, right] = [text.slice(0, pair.start).at(-1) ?? '', text[pair.end] ?? '']
  const isGlued = /[\p{L}\p{N}]/u.test(right) && blanks === '' && slice(text, open) === '**'
  const next = isGlued ? ' ' : ''
  const works = blanks !== '' || slice(text, open) !== '**' || isGlued
  // With other asterisks about it is not certain which of them belong together, and between blanks they may be signs of arithmetic.
  const words = slice(text, inner)
  const isAlone = [...prose.matchAll(/\*\*|＊＊/)].length === 2 && !words.includes('*')
  const isArithmetic =
    before.start < before.end && after.start < after.end && /[ \t]/.test(left) && /[ \t]/.test(right)
  const opens = /^[\p{L}\p{N}]/u.test(words) || /^$|[\s\p{P}]/u.test(left)
  const closes = /[\p{L}\p{N}]$/u.test(words) || isGlued || /^$|[\s\p{P}]/u.test(right)
  return {
    reason: 'these asterisks do not make bold, so readers will see them',
    help: works ? `write: **${words}**${next}` : 'put the spaces outside the asterisks, not inside',
    place: placeAt(source.file, pair.start, pair.end),
    edits:
      isAlone && works && opens && closes && !isArithmetic
        ? together(Edit.rewrite(text, pair, '**', inner, `**${next}`))
        : undefined,
  }
}

export const markdownCjkEmphasis: ContentRule = {
  id: 'markdown/cjk-emphasis',
  stage: 'content',
  severity: 'warning',
  description: 'Bold text is enclosed in plain asterisks, with no space just inside them.',
  fixes: true,
  check({ sources }, found) {
    for (const source of sources) {
      for (const prose of proseOf(source)) {
        const finding = explain(prose, source)
        if (finding) found(source, finding)
      }
    }
  },
}
