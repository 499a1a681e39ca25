import { together } from '../../../fix/edit.ts'
import type { YamlLine } from '../../../read/field-lines.ts'
import { type Span, slice } from '../../../read/span.ts'
import type { LineRule } from '../../rule.ts'

const ITEM = /^([ \t]*)([-–—−－‐‑•·]|[*+](?=[ \t]))([ \t]*)(\S.*)$/

interface Item {
  readonly dash: Span
  readonly gap: Span
  readonly rest: string
  readonly isRight: boolean
  /** What looks like a number or an option with its hyphen may be one. */
  readonly isCertain: boolean
}

/** The items of the list that begins on a line; lines that are indented deeper go on with one of them. */
function itemsBelow(lines: readonly YamlLine[], index: number): Item[] {
  const items: Item[] = []
  let depth: number | undefined
  for (let at = index; at < lines.length; at++) {
    const { start = 0, text = '' } = lines[at] ?? {}
    const indent = /^[ \t]*/.exec(text)?.[0].length ?? 0
    depth ??= text.trim() === '' ? undefined : indent
    if (text.trim() === '' || indent > (depth ?? indent)) continue
    const [, before = '', sign = '', gap = '', rest = ''] = ITEM.exec(text) ?? []
    if (sign === '' || indent !== depth) break
    const dash = { start: start + before.length, end: start + before.length + sign.length }
    items.push({
      dash,
      gap: { start: dash.end, end: dash.end + gap.length },
      rest,
      isRight: sign === '-' && gap !== '',
      isCertain: sign !== '-' || /^[\p{L}"']/u.test(rest),
    })
  }
  return items
}

/** The first line with a hyphen that does not stand below that of the line above. */
function outOfLine(
  lines: readonly YamlLine[],
  index: number,
): { readonly dash: Span; readonly right: string } | undefined {
  let first: string | undefined
  for (const { start, text } of lines.slice(index)) {
    const [, indent = '', , gap = '', rest = ''] = /^([ ]*)(-)([ ]+)(\S.*)$/.exec(text) ?? []
    if (gap === '' || (first === undefined ? false : indent === '' && first !== '')) return undefined
    first ??= indent
    if (indent !== first && !rest.startsWith('-'))
      return {
        dash: { start: start + indent.length, end: start + indent.length + 1 },
        right: `${first}- ${rest}`,
      }
  }
  return undefined
}

/** Said once a list. */
export const frontmatterListDash: LineRule = {
  id: 'frontmatter/list-dash',
  stage: 'line',
  severity: 'error',
  description: 'In a list over several lines, each value follows a hyphen and a space.',
  fixes: true,
  *check(_, yaml, { lists, holders }, all) {
    for (const [index, { fields }] of all.entries()) {
      const [field] = fields
      if (!field || field.item || field.value !== '') continue
      if (!lists.has(field.key) && !holders.has(field.key)) continue
      const misplaced = outOfLine(all, index + 1)
      if (misplaced)
        yield {
          reason: 'this hyphen does not stand below the one above it, so YAML does not see another value',
          help: `write it with as many spaces before it as above: "${misplaced.right}"`,
          place: yaml.range(misplaced.dash.start, misplaced.dash.end),
        }
      const wrong = itemsBelow(all, index + 1).filter(({ isRight }) => !isRight)
      const [first] = wrong
      if (!first) continue
      const isHyphen = slice(yaml.text, first.dash) === '-'
      yield {
        reason: isHyphen ? 'a space is missing after this hyphen' : 'this is not the hyphen that YAML needs',
        help: `write: - ${first.rest}`,
        place: yaml.range(first.dash.start, first.dash.end),
        edits: wrong.every(({ isCertain }) => isCertain)
          ? together(...wrong.map(({ dash, gap }) => yaml.rewrite({ start: dash.start, end: gap.end }, '- ')))
          : undefined,
      }
    }
  },
}
