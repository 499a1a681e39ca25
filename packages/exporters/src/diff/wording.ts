import type { ChannelName } from '@topasked/schema'
import { type AnswerToken, words } from '../verify/answer/token.ts'
import { readable } from './readable.ts'
import type { AroundChange, DiffReport, HandoutChange, Kind, QuestionChange } from './report.ts'
import type { Chunk } from './word-diff.ts'

/** Words of a report that both renderings share: plain English for people who write answers. */
const CHANNEL_WORDS: Readonly<Record<ChannelName, string>> = {
  site: 'the site',
  feed: 'the feed',
  pdf: 'the handouts',
  intranet: 'the intranet snippets',
}

export const WHAT = { title: 'The title', summary: 'The summary', answer: 'The answer' } as const

const listOf = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

export const channelsOf = (channels: readonly string[]): string =>
  listOf(channels.map((name) => Object.entries(CHANNEL_WORDS).find(([known]) => known === name)?.[1] ?? name))

/** The parts of a report, in order: which changes of questions go where. */
export const SECTIONS: readonly { readonly title: string; readonly kinds: readonly Kind[] }[] = [
  { title: 'New questions', kinds: ['new'] },
  { title: 'Changed answers', kinds: ['changed', 'channels', 'until', 'current-again'] },
  { title: 'No longer shown', kinds: ['expired', 'retired'] },
  { title: 'Moved', kinds: ['moved', 'renamed'] },
  { title: 'Translations', kinds: ['translated', 'translation-removed', 'translation-behind'] },
]

/** Sentences on one change, without its words. `name` marks what comes from the content. */
export function sentencesOf(change: QuestionChange, name: (text: string) => string): string[] {
  const { kinds, formerId, leadsTo, left = [], joined = [], addedTo = [], removedFrom = [], until } = change
  const sentences: string[] = []
  if (kinds.includes('renamed') && formerId !== undefined)
    sentences.push(
      `Its address is now ${name(`q/${change.id}/`)}. The old one, ${name(`q/${formerId}/`)}, leads there.`,
    )
  if (joined.length > 0 || left.length > 0)
    sentences.push(
      [
        left.length > 0 ? `Leaves ${listOf(left.map(name))}.` : '',
        joined.length > 0 ? `Now in ${listOf(joined.map(name))}.` : '',
      ]
        .filter(Boolean)
        .join(' '),
    )
  if (kinds.includes('expired')) sentences.push('It has expired: it moves to the archive.')
  if (kinds.includes('current-again')) sentences.push('It is valid again: it comes back from the archive.')
  if (kinds.includes('retired'))
    sentences.push(
      leadsTo === undefined ? 'It is withdrawn.' : `It is withdrawn. Its address leads to ${name(leadsTo)}.`,
    )
  if (until && !kinds.includes('expired') && !kinds.includes('current-again'))
    sentences.push(
      until.after === undefined
        ? 'It no longer has a last day.'
        : `It is valid until ${until.after}${until.before === undefined ? '' : ` (before: ${until.before})`}.`,
    )
  if (addedTo.length > 0) sentences.push(`It is now in ${channelsOf(addedTo)}.`)
  if (removedFrom.length > 0) sentences.push(`It is no longer in ${channelsOf(removedFrom)}.`)
  if (kinds.includes('translated')) sentences.push('It is now translated.')
  if (kinds.includes('translation-removed'))
    sentences.push('Its translation was removed: the original is shown.')
  if (kinds.includes('translation-behind'))
    sentences.push('The original has changed since this was translated.')
  return sentences
}

const AROUND: Readonly<Record<AroundChange['what'], string>> = {
  title: 'The title of the collection changes',
  notice: 'The notice that is shown everywhere changes',
  groups: 'The groups of scenarios change',
  'scenario-title': 'The title of a scenario changes',
  'scenario-new': 'New scenario',
  'scenario-removed': 'No longer shown: the scenario',
  'scenario-order': 'The questions have another order in',
  urgent: 'The emergency answers change',
}

/** One change around the questions, without its words. */
export function aroundSentence(
  { what, name: text, added = [], removed = [] }: AroundChange,
  name: (text: string) => string,
): string {
  const subject =
    what === 'scenario-new' || what === 'scenario-removed' || what === 'scenario-order'
      ? ` ${name(text)}`
      : ''
  if (what === 'scenario-order') return `${AROUND[what]}${subject}: ${added.map(name).join('; ')}`
  if (what !== 'urgent') return `${AROUND[what]}${subject}`
  const parts = [
    ...(added.length > 0 ? [`added ${listOf(added.map(name))}`] : []),
    ...(removed.length > 0 ? [`removed ${listOf(removed.map(name))}`] : []),
  ]
  return `${AROUND[what]}: ${parts.join('; ')}`
}

export function handoutSentence({ before, after }: HandoutChange): string {
  const pages = (count: number): string => `${count} ${count === 1 ? 'page' : 'pages'}`
  if (before === undefined) return `new, ${pages(after ?? 0)}`
  if (after === undefined) return 'removed'
  return `${pages(after)}, ${Math.abs(after - before)} ${after > before ? 'more' : 'fewer'} than before`
}

/** Words around a change that are shown, in characters. */
const AROUND_WORDS = 40

/** Characters of new or removed words that are shown. */
const MOST_WORDS = 600

/** The changed words with a little of what stands around them; long runs of the same are cut. */
export function excerpt(chunks: readonly Chunk[]): readonly Pick<Chunk, 'kind' | 'text'>[] {
  return chunks.map(({ kind, text, tokens }, index) => {
    if (kind === 'same') return { kind, text: shortened(tokens, index === 0, index === chunks.length - 1) }
    const before = chunks[index - 1]
    if (kind === 'added' && before?.kind === 'removed' && before.text === text) {
      const what = filesIn(before.tokens) === filesIn(tokens) ? 'picture at another width' : 'another picture'
      return { kind, text: text.replaceAll('[picture: ', `[${what}: `) }
    }
    return { kind, text: text.length > MOST_WORDS ? `${text.slice(0, MOST_WORDS)}…` : text }
  })
}

const filesIn = (tokens: readonly AnswerToken[]): string =>
  tokens.map((token) => (token.kind === 'picture' ? token.sha256 : '')).join(' ')

/** A token counts as much as what it names and a little more; words are parted into characters. */
const widthOf = (token: AnswerToken): number =>
  token.kind === 'words' ? token.text.length : 3 + Object.values(token).slice(1).join(' ').length
const isSpace = (token: AnswerToken): boolean => token.kind === 'words' && token.text.trim() === ''

/** What of the beginning is shown. */
function fitting(units: readonly AnswerToken[]): readonly AnswerToken[] {
  let room = AROUND_WORDS
  const end = units.findIndex((unit) => {
    room -= widthOf(unit)
    return room < 0
  })
  return end < 0 ? units : units.slice(0, end)
}

function shortened(tokens: readonly AnswerToken[], isFirst: boolean, isLast: boolean): string {
  const units = tokens.flatMap((token): AnswerToken[] =>
    token.kind === 'words' ? [...token.text].map(words) : [token],
  )
  const width = units.reduce((sum, unit) => sum + widthOf(unit), 0)
  if (width <= (isFirst || isLast ? AROUND_WORDS : AROUND_WORDS * 2)) return readable(tokens)
  const head = isFirst ? [] : fitting(units)
  const tail = isLast ? [] : fitting(units.toReversed()).toReversed()
  const end = head.findLastIndex(isSpace)
  const start = Math.max(0, tail.findIndex(isSpace))
  return `${readable(end < 0 ? head : head.slice(0, end + 1))}…${readable(tail.slice(start))}`
}

/** The part that a change stands in: one only. */
export function sectionOf({ kinds }: QuestionChange): string | undefined {
  const order = ['No longer shown', 'New questions', 'Translations', 'Moved', 'Changed answers']
  return order.find((title) =>
    SECTIONS.find((section) => section.title === title)?.kinds.some((kind) => kinds.includes(kind)),
  )
}

/** Whether readers see more of a change than another date. */
export const isSeen = ({ kinds }: QuestionChange): boolean => kinds.some((kind) => kind !== 'reviewed')

/** One line that counts what changes. */
export function summaryOf({ questions, around, handouts }: DiffReport): string {
  const counts = SECTIONS.map(({ title }) => {
    const count = questions.filter((change) => isSeen(change) && sectionOf(change) === title).length
    return count > 0 ? `${title.toLowerCase()}: ${count}` : ''
  }).filter(Boolean)
  if (counts.length > 0) return `${counts.join(', ').replace(/^./u, (letter) => letter.toUpperCase())}.`
  return around.length + handouts.length > 0 ? 'No answer changes.' : 'Nothing changes for readers.'
}
