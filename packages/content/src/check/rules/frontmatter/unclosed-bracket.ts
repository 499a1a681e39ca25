import { lineAfter } from '../../../read/field-lines.ts'
import type { LineRule } from '../../rule.ts'
import { isKnown, isText } from './field-kind.ts'

const CLOSERS: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** Offset in `text` of the bracket that is never closed, or that something else closes; brackets in quotes do not count. */
function unclosed(text: string): number | undefined {
  const open: number[] = []
  let mark = ''
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? ''
    if (mark !== '') {
      if (char === '\\' && mark === '"') i++
      else if (char === mark) mark = ''
    } else if (/["']/.test(char) && /[[{,:]\s*$/.test(text.slice(Math.max(0, i - 40), i))) mark = char
    else if (/[[{]/.test(char)) open.push(i)
    else if (/[\]}]/.test(char)) {
      const at = open.pop()
      if (at !== undefined && CLOSERS[text[at] ?? ''] !== char) return at
      if (open.length === 0) return undefined
    }
  }
  return open[0]
}

export const frontmatterUnclosedBracket: LineRule = {
  id: 'frontmatter/unclosed-bracket',
  stage: 'line',
  severity: 'error',
  description: 'A bracket that opens a list or a group of fields is closed by a matching one.',
  *check(lines, yaml, fields) {
    for (const [index, line] of lines.entries()) {
      if (!/^[[{]/.test(line.value) || isText(line, fields)) continue
      const next = lineAfter(
        lines,
        index,
        (other) => other.keyStart > line.valueEnd && isKnown(other, fields),
      )
      const at = unclosed(yaml.text.slice(line.valueStart, next?.keyStart))
      if (at === undefined) continue
      const closer = CLOSERS[yaml.text[line.valueStart + at] ?? ''] ?? ']'
      const value = line.value.replace(/\s*[)\]}］】）]$/, '')
      const start = line.valueStart + at
      yield {
        reason: 'this bracket is never closed',
        help: `write: ${line.lead}${value}${closer === '}' ? ' ' : ''}${closer}`,
        place: yaml.range(start, start + 1),
      }
    }
  },
}
