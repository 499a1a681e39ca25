import { CHANNELS, type ChannelName } from '@topasked/schema'
import type { Heading, Nodes, Root } from 'mdast'
import { toString as toPlainText } from 'mdast-util-to-string'
import type { Corpus, Question } from './corpus.ts'
import { entryOf } from './edition.ts'
import type { LinkTarget } from './nodes.ts'

/** A heading of an answer. */
export interface AnswerHeading {
  /** What links name after a `#`: unique in the answer, the same in every channel. */
  readonly id: string
  readonly node: Heading
  /** The channels that show it. */
  readonly channels: readonly ChannelName[]
}

/** The words of a heading as GitHub makes them part of an address: `If it fails!` becomes `if-it-fails`. */
function slugOf(heading: Heading): string {
  return toPlainText(heading, { includeImageAlt: false })
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-')
}

/** The ids of footnotes, which stand beside those of headings. */
const OF_FOOTNOTES = /^(?:footnotes$|fn-|fnref-)/

/** Gives ids out: a second `steps` becomes `steps-1`, and none is that of a footnote. */
function uniqueIds(): (heading: Heading) => string {
  const seen = new Set<string>()
  const next = new Map<string, number>()
  return (heading) => {
    const words = slugOf(heading) || 'section'
    const slug = OF_FOOTNOTES.test(words) ? `section-${words}` : words
    let unique = slug
    let count = next.get(slug) ?? 1
    for (; seen.has(unique); count += 1) unique = `${slug}-${count}`
    next.set(slug, count)
    seen.add(unique)
    return unique
  }
}

const known = new WeakMap<Root, readonly AnswerHeading[]>()

/** The headings of a resolved answer, in the order of its text. */
export function headingsOf(tree: Root): readonly AnswerHeading[] {
  const before = known.get(tree)
  if (before) return before
  const idOf = uniqueIds()
  const collect = (node: Nodes, channels: readonly ChannelName[]): AnswerHeading[] => {
    if (node.type === 'heading') return [{ id: idOf(node), node, channels }]
    const only = node.type === 'only' ? node.channels : undefined
    const inside = only ? channels.filter((name) => only.includes(name)) : channels
    return 'children' in node ? node.children.flatMap((child) => collect(child, inside)) : []
  }
  const headings = collect(tree, CHANNELS)
  known.set(tree, headings)
  return headings
}

/** Where a link stands. */
interface LinkPlace {
  readonly question: Question
  /** The language of the edition. */
  readonly locale: string
  /** The channel in which the answer that it leads to is shown. */
  readonly channel: ChannelName
}

/**
 * The id of the heading that a link leads to, as the edition has it. A translation has headings of its own: the link goes to
 * the one in the same place. Undefined where the edition has no such heading; the link then leads to the answer.
 */
export function headingOfTarget(
  corpus: Corpus,
  { id, fragment }: Extract<LinkTarget, { kind: 'question' }>,
  { question, locale, channel }: LinkPlace,
): string | undefined {
  if (fragment === undefined) return undefined
  const isOwn = id === question.id
  const named = isOwn ? question : entryOf(corpus, id, question.locale)?.question
  const shown = isOwn ? question : entryOf(corpus, id, locale)?.question
  if (!named || !shown) return undefined
  const [from, to] = [headingsOf(named.tree), headingsOf(shown.tree)]
  const index = from.findIndex((heading) => heading.id === fragment)
  const heading = from.length === to.length ? to[index] : undefined
  return heading?.channels.includes(channel) ? heading.id : undefined
}
