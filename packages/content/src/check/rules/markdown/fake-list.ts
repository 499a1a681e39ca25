import { Edit, together } from '../../../fix/edit.ts'
import { placeAt } from '../../../read/places.ts'
import { type ProseLine, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { type Span, slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'
import { LIST_SIGNS, type ListSign, ordinal } from './list-signs.ts'

/** What would begin another block at the start of an item: a heading, a list, a quote, code, a table, a line, a directive. */
const BLOCK =
  /^(?:#{1,6}(?:\s|$)|>|[-+*](?:\s|$)|\d{1,9}[.)](?:\s|$)|`{3}|~{3}|:{2}|\||={3}|(?:[-*_][ \t]*){3,}$|<[!?/]|<[a-z][a-z0-9-]*[\s/>])/i

interface Item {
  readonly line: ProseLine
  readonly marker: Span
  readonly kind: ListSign
  readonly paragraph: number
  readonly first: boolean
}

function items(source: Source): Item[] {
  return proseOf(source).flatMap((prose, paragraph) => {
    if (!prose.isParagraph) return []
    return prose.lines().flatMap((line, index): Item[] => {
      const kind = LIST_SIGNS.find(({ pattern }) => line.test(pattern))
      const marker = kind && line.match(kind.pattern)
      return marker ? [{ line, kind, marker, paragraph, first: index === 0 }] : []
    })
  })
}

/** Items of one kind, one after another, make one list. */
function lists(all: readonly Item[]): Item[][] {
  const found: Item[][] = []
  for (const item of all) {
    const last = found.at(-1)?.at(-1)
    const joins = last?.kind === item.kind && item.paragraph - last.paragraph <= 1
    if (joins) found.at(-1)?.push(item)
    else found.push([item])
  }
  return found.filter(([first, second]) => !first?.kind.twice || second?.paragraph === first.paragraph)
}

/** Whether numbers count on by one: Markdown would show others. */
function counts(markers: readonly string[]): boolean {
  const numbers = markers.map((marker) => Number.parseInt(ordinal(marker), 10))
  return numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
}

/** The list with signs of Markdown, where it is certain to be one. */
function fix(list: readonly Item[], text: string): readonly Edit[] | undefined {
  const [first] = list
  if (!first || (list.length < 2 && !first.kind.alone)) return undefined
  const { right, certain = /^/ } = first.kind
  const markers = list.map(({ marker }) => slice(text, marker))
  if (right === ordinal && !counts(markers)) return undefined
  // A numbered list in the middle of a paragraph has to begin with 1.
  if (right === ordinal && !first.first && ordinal(markers[0] ?? '') !== '1. ') return undefined
  const edits = list.map(({ line, marker }) => {
    const mark = right(slice(text, marker))
    const typed = slice(text, line)
    const isSafe = !line.isLazy && certain.test(typed) && !BLOCK.test(text.slice(marker.end, line.end))
    return mark && isSafe ? Edit.rewrite(text, marker, mark) : undefined
  })
  return together(...edits)
}

export const markdownFakeList: ContentRule = {
  id: 'markdown/fake-list',
  stage: 'content',
  severity: 'warning',
  description:
    'List items start with a hyphen, or a number and a full stop, followed by a space; with other characters they run together into one paragraph.',
  fixes: true,
  check({ sources }, found) {
    for (const source of sources) {
      for (const list of lists(items(source))) {
        const [first] = list
        if (!first) continue
        const text = String(source.file.value)
        const sign = slice(text, first.marker)
        const right = first.kind.right(sign)
        const { start } = first.line
        found(source, {
          reason: `"${sign.trim()}" makes no list, so readers will see one paragraph`,
          help: right
            ? `start each item with "${right}"`
            : 'start each item with a number and a full stop, as "1. "',
          place: placeAt(source.file, start, start + sign.trimEnd().length),
          edits: fix(list, text),
        })
      }
    }
  },
}
