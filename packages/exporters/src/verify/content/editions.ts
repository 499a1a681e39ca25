import { type Corpus, type Entry, localesOf, type Question, type Scenario } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import { visit } from 'unist-util-visit'

type Wanted = {
  readonly locale: string
  readonly channel: ChannelName
  readonly status?: 'current' | 'archived'
}

function isIn({ meta }: Question, channel: ChannelName): boolean {
  return channel === 'site' || (meta.channels?.includes(channel) ?? true)
}

/** The text of a question in a locale, or its original where it has none. */
export function entryIn(corpus: Corpus, id: string, locale: string): Entry | undefined {
  const texts = corpus.questions.filter((text) => text.id === id && text.status !== 'upcoming')
  const question =
    texts.find((text) => text.locale === locale) ?? texts.find(({ translation }) => translation === null)
  return question && { id, question, fallback: question.locale !== locale }
}

/** What a channel has to carry of these questions, in their order. */
function entriesFor(corpus: Corpus, ids: readonly string[], wanted: Wanted): Entry[] {
  const { locale, channel, status = 'current' } = wanted
  return ids.flatMap((id) => {
    const entry = entryIn(corpus, id, locale)
    return entry?.question.status === status && isIn(entry.question, channel) ? [entry] : []
  })
}

/** What a channel has to carry of one scenario, in the order of its page. */
export function scenarioEntries(corpus: Corpus, scenario: Scenario, wanted: Wanted): Entry[] {
  return entriesFor(corpus, scenario.questions, wanted)
}

/** What a channel has to carry as a whole: each question once, under the first scenario that it names. */
export function allEntries(corpus: Corpus, wanted: Wanted): Entry[] {
  return corpus.scenarios.flatMap((scenario) =>
    scenarioEntries(corpus, scenario, wanted).filter(
      ({ question }) => question.meta.scenarios[0] === scenario.id,
    ),
  )
}

/** Scenarios that have something in the channel, each with it. */
export function scenariosIn(corpus: Corpus, wanted: Wanted): { scenario: Scenario; entries: Entry[] }[] {
  return corpus.scenarios
    .map((scenario) => ({ scenario, entries: scenarioEntries(corpus, scenario, wanted) }))
    .filter(({ entries }) => entries.length > 0)
}

/** What a quick card may have: the urgent answers in the catalog's order, then those that they send readers to. */
export function urgentEntries(corpus: Corpus, locale: string): { urgent: Entry[]; further: Entry[] } {
  const wanted = { locale, channel: 'pdf' } as const
  const urgent = entriesFor(corpus, [...new Set(corpus.catalog.urgent)], wanted)
  const known = new Set(urgent.map(({ id }) => id))
  const sent = new Set<string>()
  for (const { question } of urgent)
    visit(question.tree, 'link', ({ data }) => {
      if (data?.target?.kind === 'question' && !known.has(data.target.id)) sent.add(data.target.id)
    })
  return { urgent, further: entriesFor(corpus, [...sent], wanted) }
}

/** A document on paper. */
export interface PrintedDocument {
  /** File name without its ending. */
  readonly name: string
  /** Languages of its sides: one but for the bilingual sheet. */
  readonly locales: readonly string[]
  readonly path: string
  /** Questions that it has to have; undefined for cards, which may leave out what has no room. */
  readonly entries?: readonly Entry[]
}

/** All documents on paper, language by language; the sheet of cards last. */
export function documentsIn(corpus: Corpus): PrintedDocument[] {
  const locales = localesOf(corpus)
  const withCards = locales.filter((locale) => urgentEntries(corpus, locale).urgent.length > 0)
  const each = locales.flatMap((locale): PrintedDocument[] => {
    const wanted = { locale, channel: 'pdf' } as const
    const document = (name: string, entries?: readonly Entry[]): PrintedDocument => {
      return { name, locales: [locale], path: `pdf/${locale}/${name}.pdf`, ...(entries && { entries }) }
    }
    const all = allEntries(corpus, wanted)
    return [
      ...(all.length > 0 ? [document('handout', all)] : []),
      ...scenariosIn(corpus, wanted).map(({ scenario, entries }) => document(scenario.id, entries)),
      ...(withCards.includes(locale) ? [document('quick-card')] : []),
    ]
  })
  const sheet = { name: 'bilingual', locales: withCards, path: 'pdf/bilingual.pdf' }
  return withCards.length > 1 ? [...each, sheet] : each
}
