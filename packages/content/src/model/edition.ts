import type { ChannelName, PerLocale } from '@topasked/schema'
import type { Corpus, Question, Scenario, Status } from './corpus.ts'

/** A question as one edition shows it. */
export interface Entry {
  readonly id: string
  /** The text: the translation, or the original where there is none. */
  readonly question: Question
  /** The text is not in the language of the edition: mark it with its own `lang` and say so. */
  readonly fallback: boolean
}

export interface Section {
  readonly scenario: Scenario
  readonly title: LocalText
  readonly intro?: LocalText
  /** The title of the group that the scenario is in. */
  readonly group?: LocalText
  /** It is the first one of its group that is shown. */
  readonly startsGroup: boolean
  readonly entries: readonly Entry[]
}

export interface LocalText {
  readonly text: string
  /** BCP 47 tag of the language the text is in. */
  readonly locale: string
}

export interface EditionOptions {
  readonly status?: Exclude<Status, 'upcoming'>
  /** Only questions that are published in this channel. */
  readonly channel?: ChannelName
  /** Each question once, under its home scenario; otherwise under every scenario it names. */
  readonly once?: boolean
}

/** The locales of the corpus, the default one first. */
export function localesOf({ catalog }: Pick<Corpus, 'catalog'>): readonly string[] {
  return [catalog.locales.default, ...(catalog.locales.others ?? [])]
}

/** The tag for `lang` attributes and document properties: more precise than the locale where the catalog says so. */
export function langTag({ catalog }: Pick<Corpus, 'catalog'>, locale: string): string {
  return catalog.locales.html?.[locale] ?? locale
}

/** The text in `locale`, or in the default locale where it is missing. */
export function inLocale(
  corpus: Pick<Corpus, 'catalog'>,
  texts: Readonly<PerLocale>,
  locale: string,
): LocalText {
  const text = texts[locale]
  if (text !== undefined) return { text, locale }
  const fallback = corpus.catalog.locales.default
  return { text: texts[fallback] ?? '', locale: fallback }
}

const indexes = new WeakMap<object, ReadonlyMap<string, readonly Question[]>>()

/** A question in all the languages it is written in, the original first; published or not. */
export function textsOf({ questions }: Corpus, id: string): readonly Question[] {
  let index = indexes.get(questions)
  if (!index) {
    const byId = new Map<string, Question[]>()
    for (const question of questions) {
      const texts = byId.get(question.id)
      if (texts) texts.push(question)
      else byId.set(question.id, [question])
    }
    index = byId
    indexes.set(questions, index)
  }
  return index.get(id) ?? []
}

/** A question as it is written in one language, published or not; undefined where it has not been written. */
export function textOf(corpus: Corpus, id: string, locale: string): Question | undefined {
  return textsOf(corpus, id).find((text) => text.locale === locale)
}

/** A question as it was written first, published or not. */
export function originalOf(corpus: Corpus, id: string): Question | undefined {
  return textsOf(corpus, id).find((text) => text.translation === null)
}

/** The question as an edition in `locale` shows it, or undefined when it is not published at all. */
export function entryOf(corpus: Corpus, id: string, locale: string): Entry | undefined {
  const texts = textsOf(corpus, id).filter(({ status }) => status !== 'upcoming')
  const question =
    texts.find((text) => text.locale === locale) ?? texts.find((text) => text.translation === null)
  return question && { id, question, fallback: question.locale !== locale }
}

/** The scenario with which the group of a scenario begins; undefined before the first group. */
function groupOf({ catalog }: Corpus, id: string): string | undefined {
  const starts = catalog.groups ?? {}
  const { scenarios } = catalog
  return scenarios.slice(0, scenarios.indexOf(id) + 1).findLast((other) => Object.hasOwn(starts, other))
}

/** What a channel publishes in one language: scenarios in order, each with its questions; empty scenarios left out. */
export function editionOf(corpus: Corpus, locale: string, options: EditionOptions = {}): readonly Section[] {
  const { status = 'current', channel, once = false } = options
  let last: string | undefined
  return corpus.scenarios.flatMap((scenario) => {
    const entries = scenario.questions
      .map((id) => entryOf(corpus, id, locale))
      .filter((entry) => entry !== undefined)
      .filter(({ question }) => question.status === status)
      .filter(
        ({ question }) => !channel || !question.meta.channels || question.meta.channels.includes(channel),
      )
      .filter(({ question }) => !once || question.meta.scenarios[0] === scenario.id)
    if (entries.length === 0) return []
    const intro = scenario.intro && inLocale(corpus, scenario.intro, locale)
    const start = groupOf(corpus, scenario.id)
    const texts = start === undefined ? undefined : corpus.catalog.groups?.[start]
    const startsGroup = start !== last
    last = start
    const group = texts && { group: inLocale(corpus, texts, locale) }
    const title = inLocale(corpus, scenario.title, locale)
    return [{ scenario, title, ...(intro && { intro }), ...group, startsGroup, entries }]
  })
}
