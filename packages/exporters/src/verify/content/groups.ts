import type { Corpus } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import { scenariosIn } from './editions.ts'
import { textIn } from './phrases.ts'

/** A group with those of its scenarios that have something to show. */
export interface Group {
  readonly title: string
  readonly scenarios: readonly string[]
}

interface Wanted {
  readonly locale: string
  readonly channel: ChannelName
  readonly status?: 'current' | 'archived'
  /** Each question counts under the first scenario that it names only. */
  readonly once?: boolean
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
  const groups: { title: string; scenarios: string[] }[] = []
  for (const id of corpus.catalog.scenarios) {
    const texts = corpus.catalog.groups?.[id]
    if (texts) groups.push({ title: textIn(corpus, texts, wanted.locale), scenarios: [] })
    if (shown.has(id)) groups.at(-1)?.scenarios.push(id)
  }
  return groups.filter(({ scenarios }) => scenarios.length > 0)
}
