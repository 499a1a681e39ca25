import { type Corpus, inLocale } from '@topasked/content'
import type { ChannelName, PerLocale } from '@topasked/schema'
import { scenariosIn } from './editions.ts'

/** A group with those of its scenarios that have something to show. */
export interface Group {
  readonly title: string
  /** The locale of the title. */
  readonly locale: string
  readonly scenarios: readonly string[]
}

interface Wanted {
  readonly locale: string
  readonly channel: ChannelName
  readonly status?: 'current' | 'archived'
  /** Each question counts under the first scenario that it names only. */
  readonly once?: boolean
}

function titleIn(corpus: Corpus, texts: Readonly<PerLocale>, of: string) {
  const { text: title, locale } = inLocale(corpus, texts, of)
  return { title, locale }
}

/** The groups that a channel has to show: each title stands before the first scenario of its own that is there. */
export function groupsIn(corpus: Corpus, { once, ...wanted }: Wanted): readonly Group[] {
  const shown = new Set(
    scenariosIn(corpus, wanted)
      .filter(
        ({ scenario, entries }) =>
          !once || entries.some(({ question }) => question.meta.scenarios[0] === scenario.id),
      )
      .map(({ scenario }) => scenario.id),
  )
  const groups: { title: string; locale: string; scenarios: string[] }[] = []
  for (const id of corpus.catalog.scenarios) {
    const texts = corpus.catalog.groups?.[id]
    if (texts) groups.push({ ...titleIn(corpus, texts, wanted.locale), scenarios: [] })
    if (shown.has(id)) groups.at(-1)?.scenarios.push(id)
  }
  return groups.filter(({ scenarios }) => scenarios.length > 0)
}
