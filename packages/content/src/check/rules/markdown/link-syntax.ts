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
  examples: [
    {
      name: 'a blank between',
      in: 'answer',
      wrong: 'Ask the [desk] (link:contact).',
      right: 'Ask the [desk](link:contact).',
      at: '9:9-9:30',
      help: 'write: [desk](link:contact)',
    },
    {
      name: 'the wrong way round',
      in: 'answer',
      wrong: 'Ask the (desk)[link:contact].',
      right: 'Ask the [desk](link:contact).',
      at: '9:9-9:29',
      help: 'write: [desk](link:contact)',
    },
    {
      name: 'full-width round brackets',
      in: 'answer',
      wrong: '請向[服務台]（link:contact）查詢。',
      right: '請向[服務台](link:contact)查詢。',
      at: '9:3-9:22',
      help: 'write: [服務台](link:contact)',
    },
    {
      name: 'full-width square brackets',
      in: 'answer',
      wrong: '請向［服務台］(link:contact)查詢。',
      right: '請向[服務台](link:contact)查詢。',
      at: '9:3-9:22',
      help: 'write: [服務台](link:contact)',
    },
    {
      name: 'a blank in the address',
      in: 'answer',
      wrong: 'See the [form](https://example.org/my form).',
      right: 'See the [form](https://example.org/my%20form).',
      at: '9:9-9:44',
      help: 'write: [form](https://example.org/my%20form)',
    },
    {
      name: 'a blank in the name of a file',
      in: 'answer',
      wrong: 'See the [form](https://example.org/my form.pdf).',
      right: 'See the [form](https://example.org/my%20form.pdf).',
      at: '9:9-9:48',
      help: 'write: [form](https://example.org/my%20form.pdf)',
    },
    {
      name: 'typographic quotes',
      in: 'answer',
      wrong: 'See the [form](https://example.org/form “PDF”).',
      right: 'See the [form](https://example.org/form "PDF").',
      at: '9:9-9:47',
      help: 'write: [form](https://example.org/form "PDF")',
    },
    {
      name: 'a size',
      in: 'answer',
      wrong: 'See ![a card](../images/card.svg =80x40).',
      right: 'See ![a card](../images/card.svg).',
      files: { 'images/card.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"/>' },
      at: '9:6-9:41',
      help: 'write: [a card](../images/card.svg)',
    },
    {
      name: 'no end',
      in: 'answer',
      wrong: 'Ask the [desk](link:contact',
      right: 'Ask the [desk](link:contact)',
      at: '9:9-9:28',
      help: 'write: [desk](link:contact)',
    },
    {
      name: 'no definition',
      in: 'answer',
      wrong: 'Ask the [desk][contact].',
      right: 'Ask the [desk](link:contact).',
      at: '9:9-9:24',
      help: 'add a line at the end: [contact]: https://…, or write [desk](address)',
    },
    {
      name: 'blanks in a telephone number',
      in: 'answer',
      wrong: 'Call [01 23 45](tel:01 23 45).',
      right: 'Call [01 23 45](tel:012345).',
      at: '9:6-9:30',
      help: 'write: [01 23 45](tel:012345)',
    },
    {
      name: 'blanks in the subject of a mail',
      in: 'answer',
      wrong: 'Write to [the desk](mailto:desk@example.org?subject=My card).',
      right: 'Write to [the desk](mailto:desk@example.org?subject=My%20card).',
      at: '9:10-9:61',
      help: 'write: [the desk](mailto:desk@example.org?subject=My%20card)',
    },
    {
      name: 'a footnote without its text',
      in: 'answer',
      wrong: 'It is free[^1] for most[^2].\n\n[^2]: Not for firms.',
      right: 'It is free[^1] for most[^2].\n\n[^1]: In May.\n\n[^2]: Not for firms.',
      at: '9:11-9:15',
      help: 'add a line at the end: [^1]: …, or remove [^1]',
    },
  ],
  check(content, found) {
    for (const source of content.sources) {
      for (const prose of proseOf(source)) {
        for (const finding of explain(prose, source, content)) found(source, finding)
      }
    }
  },
}
