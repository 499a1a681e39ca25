import { type AnswerToken, link } from '../verify/answer/token.ts'
import type { Kind, QuestionChange, WordChange } from './report.ts'
import type { SeenText, Snapshot } from './snapshot.ts'
import { type Chunk, diffWords, essence } from './word-diff.ts'

/** Every question in every language in which something changes, by id, the default language first. */
export function compareQuestions(before: Snapshot, after: Snapshot): QuestionChange[] {
  const renamed = new Map([...after.redirects].filter(([former]) => hasId(before, former)))
  const formerOf = new Map(
    [...renamed].filter(([, id]) => !hasId(before, id)).map(([former, id]) => [id, former]),
  )
  const ids = new Set([...before.texts.values(), ...after.texts.values()].map(({ id }) => id))
  for (const former of formerOf.values()) ids.delete(former)
  const locales = [...new Set([...after.locales, ...before.locales])]
  return [...ids].sort().flatMap((id) =>
    locales.flatMap((locale): QuestionChange[] => {
      if (isHeldBack(after, id, locale)) return []
      const formerId = formerOf.get(id)
      const was = before.texts.get(`${locale} ${formerId ?? id}`)
      const is = after.texts.get(`${locale} ${id}`)
      const change = changeOf({ was, is, before, after, ...(formerId !== undefined && { formerId }) })
      return change ? [change] : []
    }),
  )
}

function hasId({ texts, locales: [first = ''] }: Snapshot, id: string): boolean {
  return texts.has(`${first} ${id}`)
}

/** What is held back does not change, and neither does what is shown in its place. */
function isHeldBack(side: Snapshot, id: string, locale: string): boolean {
  const { heldBack, locales, texts } = side
  if (heldBack.has(`questions/${id}.md`)) return true
  const shown = texts.get(`${locale} ${id}`)
  const own = locales.find((other) => {
    const text = texts.get(`${other} ${id}`)
    return text?.language === shown?.language && text !== undefined && !isForeign(text, side)
  })
  return [locale, own].some((other) => heldBack.has(`questions/${id}.${other}.md`))
}

interface Pair {
  readonly was: SeenText | undefined
  readonly is: SeenText | undefined
  readonly before: Snapshot
  readonly after: Snapshot
  readonly formerId?: string
}

function changeOf({ was, is, before, after, formerId }: Pair): QuestionChange | undefined {
  const seen = is ?? was
  if (!seen) return undefined
  const { id, locale, title } = seen
  const isFirst = locale === mainLocaleOf(id, is ? after : before)
  // What is not translated shows the original's words: the original says what changes.
  const isOriginal = (text: SeenText | undefined, side: Snapshot): boolean =>
    text === undefined || isForeign(text, side)
  if (!isFirst && isOriginal(was, before) && isOriginal(is, after)) return undefined
  if (!is)
    return isFirst ? { id, locale, title, kinds: ['retired'], words: [], ...leadsTo(id, after) } : undefined
  if (!was) return { id, locale, title, kinds: ['new'], words: [], text: is.text }
  const details = isFirst ? detailsOf(was, is, before, after) : { kinds: [] }
  const kinds: Kind[] = [
    ...(formerId !== undefined && isFirst ? (['renamed'] as const) : []),
    ...details.kinds,
  ]
  const words = isForeign(was, before) || isForeign(is, after) ? [] : wordsOf(was, is, formerId)
  if (!isFirst && isForeign(was, before)) kinds.push('translated')
  else if (!isFirst && isForeign(is, after)) kinds.push('translation-removed')
  else if (words.length > 0) kinds.push('changed')
  if (is.outdated && !was.outdated) kinds.push('translation-behind')
  if (kinds.length === 0) return undefined
  const former = formerId !== undefined && isFirst && { formerId }
  const whole = kinds.includes('translated') && { text: is.text }
  return { id, locale, title, words, ...whole, ...former, ...details, kinds }
}

/** Whether an edition shows the words of the original, because nobody has translated them. */
function isForeign({ locale, language }: SeenText, { languages }: Snapshot): boolean {
  return language !== languages.get(locale)
}

/** The first language in which a question has words of its own: what is true in every language is told there. */
function mainLocaleOf(id: string, side: Snapshot): string | undefined {
  const isOwn = (text: SeenText | undefined) => text !== undefined && !isForeign(text, side)
  return side.locales.find((locale) => isOwn(side.texts.get(`${locale} ${id}`))) ?? side.locales[0]
}

function leadsTo(id: string, after: Snapshot): { leadsTo?: string } {
  const to = after.redirects.get(id)
  const title = to === undefined ? undefined : after.texts.get(`${after.locales[0]} ${to}`)?.title
  return title === undefined ? {} : { leadsTo: title }
}

type Details = Partial<QuestionChange> & { readonly kinds: readonly Kind[] }

function detailsOf(was: SeenText, is: SeenText, before: Snapshot, after: Snapshot): Details {
  const kinds: Kind[] = []
  if (was.status !== is.status) kinds.push(is.status === 'archived' ? 'expired' : 'current-again')
  if (was.until !== is.until) kinds.push('until')
  const left = titlesOf(
    was.scenarios.filter((id) => !is.scenarios.includes(id)),
    is.locale,
    before,
  )
  const joined = titlesOf(
    is.scenarios.filter((id) => !was.scenarios.includes(id)),
    is.locale,
    after,
  )
  if (left.length + joined.length > 0) kinds.push('moved')
  const common = before.channels.filter((channel) => after.channels.includes(channel))
  const channels = (text: SeenText): string[] =>
    [...text.readings.keys()].filter((name) => common.includes(name) && name !== 'site')
  const sameStatus = was.status === is.status
  const addedTo = sameStatus ? channels(is).filter((name) => !was.readings.has(name)) : []
  const removedFrom = sameStatus ? channels(was).filter((name) => !is.readings.has(name)) : []
  if (addedTo.length + removedFrom.length > 0) kinds.push('channels')
  if (was.reviewed !== is.reviewed) kinds.push('reviewed')
  return {
    kinds,
    ...(left.length + joined.length > 0 && { left, joined }),
    ...(addedTo.length + removedFrom.length > 0 && { addedTo, removedFrom }),
    ...(was.until !== is.until && {
      until: {
        ...(was.until !== undefined && { before: was.until }),
        ...(is.until !== undefined && { after: is.until }),
      },
    }),
    ...(was.reviewed !== is.reviewed && { reviewed: { before: was.reviewed, after: is.reviewed } }),
  }
}

function titlesOf(ids: readonly string[], locale: string, { scenarios }: Snapshot): string[] {
  return ids.map((id) => scenarios.get(`${locale} ${id}`)?.title ?? id)
}

/** Changed words: title and summary once, the answer once for all channels in which the same changes. */
function wordsOf(was: SeenText, is: SeenText, formerId: string | undefined): WordChange[] {
  const words: WordChange[] = []
  const channels = [...is.readings.keys()].filter((channel) => was.readings.has(channel))
  if (was.title !== is.title)
    words.push({ what: 'title', channels, chunks: diffWords(was.title, is.title, is.locale) })
  if (was.summary !== is.summary)
    words.push({ what: 'summary', channels: ['feed'], chunks: diffWords(was.summary, is.summary, is.locale) })
  const groups = new Map<string, { channels: string[]; chunks: readonly Chunk[] }>()
  for (const channel of channels) {
    const old = renamed(was.readings.get(channel) ?? [], formerId, is.id)
    const chunks = diffWords(old, is.readings.get(channel) ?? [], is.locale)
    if (chunks.every(({ kind }) => kind === 'same')) continue
    const key = essence(chunks)
    const group = groups.get(key)
    if (group) group.channels.push(channel)
    else groups.set(key, { channels: [channel], chunks })
  }
  for (const { chunks, channels: own } of groups.values()) {
    if (showsPicture(chunks, is, own)) own.push('pdf')
    words.push({ what: 'answer', channels: own, chunks })
  }
  return words
}

/** Links of an answer to itself, as they are after it got another id. */
function renamed(tokens: readonly AnswerToken[], formerId: string | undefined, id: string): AnswerToken[] {
  return tokens.map((token) =>
    token.kind === 'link' && formerId !== undefined
      ? link(token.to.replace(`/q/${formerId}/`, `/q/${id}/`))
      : token,
  )
}

/** On paper another picture of the same description reads the same: it is there all the same. */
function showsPicture(
  chunks: readonly Chunk[],
  { readings }: SeenText,
  channels: readonly string[],
): boolean {
  const isPicture = (token: AnswerToken) => token.kind === 'picture'
  const pictures = chunks.filter(({ kind }) => kind === 'added').flatMap(({ tokens }) => tokens)
  const onPaper = (readings.get('pdf') ?? []).filter(isPicture).map(({ alt }) => alt)
  return (
    pictures.length > 0 &&
    !channels.includes('pdf') &&
    chunks.every(({ kind, tokens }) => kind === 'same' || tokens.every(isPicture)) &&
    pictures.every((token) => token.kind === 'picture' && onPaper.includes(token.alt))
  )
}
