import type { Corpus, Entry, Question, Scenario } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'

/** The locales in the catalog's order. */
export function localesIn({ catalog }: Corpus): readonly string[] {
  return [catalog.locales.default, ...(catalog.locales.others ?? [])]
}

/** `''` for the default locale, `zh-Hant/` for others. */
export function folderOf({ catalog }: Corpus, locale: string): string {
  return locale === catalog.locales.default ? '' : `${locale}/`
}

function isIn(question: Question, channel: ChannelName): boolean {
  return (
    channel === 'site' || question.meta.channels === undefined || question.meta.channels.includes(channel)
  )
}

/** The text of a question in a locale, or its original where it has none. */
export function entryIn(corpus: Corpus, id: string, locale: string): Entry | undefined {
  const texts = corpus.questions.filter((text) => text.id === id && text.status !== 'upcoming')
  const question =
    texts.find((text) => text.locale === locale) ?? texts.find(({ translation }) => translation === null)
  return question && { id, question, fallback: question.locale !== locale }
}

type Wanted = {
  readonly locale: string
  readonly channel: ChannelName
  readonly status?: 'current' | 'archived'
}

/** What a channel has to carry of one scenario, in the order of its page. */
export function scenarioEntries(corpus: Corpus, scenario: Scenario, wanted: Wanted): Entry[] {
  const { locale, channel, status = 'current' } = wanted
  return scenario.questions
    .map((id) => entryIn(corpus, id, locale))
    .filter((entry) => entry !== undefined)
    .filter(({ question }) => question.status === status && isIn(question, channel))
}

/** What a channel has to carry as a whole: each question once, under the first scenario that it names. */
export function allEntries(corpus: Corpus, wanted: Wanted): Entry[] {
  return corpus.scenarios.flatMap((scenario) =>
    scenarioEntries(corpus, scenario, wanted).filter(
      ({ question }) => question.meta.scenarios[0] === scenario.id,
    ),
  )
}

/** Scenarios that have something in the channel. */
export function scenariosIn(corpus: Corpus, wanted: Wanted): Scenario[] {
  return corpus.scenarios.filter((scenario) => scenarioEntries(corpus, scenario, wanted).length > 0)
}
