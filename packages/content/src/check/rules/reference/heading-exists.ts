import type { Nodes } from 'mdast'
import { Edit } from '../../../fix/edit.ts'
import { headingsOf } from '../../../model/headings.ts'
import type { Finding } from '../../../model/messages.ts'
import { addressOf } from '../../../read/address.ts'
import type { Content } from '../../../read/content.ts'
import { destinationOf } from '../../../read/link-parts.ts'
import type { Source } from '../../../read/source.ts'
import { resolveTree } from '../../../resolve/resolve-tree.ts'
import { readTarget } from '../../../resolve/targets.ts'
import type { ContentRule } from '../../rule.ts'
import { Names } from '../../similar.ts'

/** Headings that a help names. */
const NAMED = 5

/** The ids of headings by the file whose answer they stand in; read when a link asks for them. */
class Headings {
  readonly #content: Content
  readonly #names = new Map<Source, Names>()
  readonly #orders = new Map<Source, readonly string[]>()

  constructor(content: Content) {
    this.#content = content
  }

  /** In the order of the text. */
  in(source: Source): readonly string[] {
    const known = this.#orders.get(source)
    if (known) return known
    const tree = resolveTree(source, this.#content, new Set(this.#content.questions.keys()))
    const ids = headingsOf(tree).map(({ id }) => id)
    this.#orders.set(source, ids)
    return ids
  }

  names(source: Source): Names {
    const names = this.#names.get(source) ?? new Names(this.in(source))
    this.#names.set(source, names)
    return names
  }
}

interface Wanted {
  readonly fragment: string
  /** The file whose answer should have the heading. */
  readonly target: Source
}

/** The heading that a link names; undefined for other links, and where another rule says that there is no such answer. */
function wantedBy(url: string, source: Source, content: Content): Wanted | undefined {
  const target = readTarget(url, source.file.path)
  if (target.kind === 'heading') return { fragment: target.fragment, target: source }
  if (target.kind !== 'question' || target.fragment === undefined) return undefined
  const { fragment, id } = target
  const translated = source.locale && content.translations.get(id)?.get(source.locale)
  const found = (translated || content.questions.get(id))?.source
  return found && { fragment, target: found }
}

/** The heading in the place of the original's heading of that name, for a translation. */
function inPlaceOf({ fragment, target }: Wanted, content: Content, headings: Headings): string | undefined {
  const original = target.kind === 'translation' ? content.questions.get(target.id)?.source : undefined
  const [own, theirs] = [headings.in(target), original ? headings.in(original) : []]
  return own.length === theirs.length ? own[theirs.indexOf(fragment)] : undefined
}

function explain(node: Nodes & { url: string }, source: Source, content: Content, headings: Headings) {
  const wanted = wantedBy(node.url, source, content)
  if (!wanted?.target.tree || headings.in(wanted.target).includes(wanted.fragment)) return undefined
  const { fragment, target } = wanted
  const all = headings.in(target)
  const translated = inPlaceOf(wanted, content, headings)
  const similar = headings.names(target).similarTo(fragment)
  const right = translated ?? (similar?.certain ? similar.name : undefined)
  const address = right === undefined ? undefined : addressOf(source.file, node)
  const span = address?.span(address.text.indexOf('#') + 1, address.text.length)
  const near = translated ?? similar?.name
  const named = all.slice(0, NAMED).map((id) => `#${id}`)
  const finding: Finding = {
    reason: `${target === source ? 'this' : 'that'} answer has no heading #${fragment}`,
    help:
      near !== undefined
        ? `there is a heading with a similar name: #${near}`
        : named.length > 0
          ? `use one of: ${named.join(', ')}${all.length > NAMED ? ' …' : ''}`
          : 'it has no headings; link to the answer by its file',
    place: destinationOf(source.file, node)?.place ?? node.position,
    edits: right !== undefined && span ? [Edit.replaceName(span, right)] : undefined,
  }
  return finding
}

export const referenceHeadingExists: ContentRule = {
  id: 'reference/heading-exists',
  stage: 'content',
  severity: 'error',
  description:
    'A link to a heading, #opening-hours or fees.md#opening-hours, names one that the answer has in the language of the link: its words in small letters, with hyphens for the blanks and without other signs.',
  fixes: true,
  check(content, found) {
    const headings = new Headings(content)
    for (const source of content.sources)
      for (const node of [...(source.nodes.get('link') ?? []), ...(source.nodes.get('definition') ?? [])]) {
        const finding = 'url' in node ? explain(node, source, content, headings) : undefined
        if (finding) found(source, finding)
      }
  },
}
