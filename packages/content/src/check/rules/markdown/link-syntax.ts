import type { Nodes } from 'mdast'
import { Edit, together, written } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import type { Content } from '../../../read/content.ts'
import { placeAt } from '../../../read/places.ts'
import { type Prose, proseOf } from '../../../read/prose.ts'
import type { Source } from '../../../read/source.ts'
import { type Span, slice } from '../../../read/span.ts'
import type { ContentRule } from '../../rule.ts'
import { leadsSomewhere } from '../link/leads-somewhere.ts'
import { type Found, MISTAKES, type Mistake } from './link-mistakes.ts'

function helpOf({ right, help }: Mistake, found: Found): string {
  const words = slice(found.text, found.words)
  const name = slice(found.text, found.address)
  if (help) return help(words)
  if (right) return `write: ${written(found.text, right(found))}`
  return /^[\w -]+$/.test(name) && !name.includes('.')
    ? `add a line at the end: [${name}]: https://…, or write [${words}](address)`
    : `write: [${words}](${name})`
}

/** Words that are a link of their own cannot stand in another. */
function holdsLink({ words }: Found, links: readonly Nodes[]): boolean {
  return links.some(({ position }) => {
    const at = position?.start.offset ?? -1
    return at >= words.start && at < words.end
  })
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

function* explain(prose: Prose, source: Source, content: Content): Iterable<Finding> {
  const text = String(source.file.value)
  const explained: Span[] = []
  for (const mistake of MISTAKES) {
    for (const match of prose.matchAll(mistake.pattern)) {
      if (explained.some((other) => overlaps(other, match))) continue
      explained.push(match)
      const nowhere = { start: match.end, end: match.end }
      const [words = nowhere, address = nowhere, title = nowhere] = match.groups
      const whole = { start: match.start, end: match.start + slice(text, match).trimEnd().length }
      const found: Found = { text, whole, words, address, title }
      yield {
        reason: mistake.reason,
        help: helpOf(mistake, found),
        place: placeAt(source.file, whole.start, whole.end),
        edits: fix(mistake, found, prose, source, content),
      }
    }
  }
}

function fix(
  mistake: Mistake,
  found: Found,
  prose: Prose,
  source: Source,
  content: Content,
): readonly Edit[] | undefined {
  const { text, whole, address, title } = found
  const links = ['link', 'linkReference'].flatMap((type) => source.nodes.get(type) ?? [])
  if (!mistake.right || !mistake.isCertain?.(found) || holdsLink(found, links)) return undefined
  if (!prose.isPlain(address) || !prose.isPlain(title)) return undefined
  const isPicture = text[whole.start - 1] === '!'
  if (!leadsSomewhere(content, source.file.path, slice(text, address), isPicture)) return undefined
  return mistake.edits?.(found) ?? together(Edit.rewrite(text, whole, ...mistake.right(found)))
}

export const markdownLinkSyntax: ContentRule = {
  id: 'markdown/link-syntax',
  stage: 'content',
  severity: 'warning',
  description:
    'A link is written [text](address): plain brackets, the text first, no space between them and none in the address.',
  fixes: true,
  check(content, found) {
    for (const source of content.sources) {
      for (const prose of proseOf(source)) {
        for (const finding of explain(prose, source, content)) found(source, finding)
      }
    }
  },
}
