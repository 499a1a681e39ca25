import { type Corpus, editionOf, type LocalText, type Section } from '@topasked/content'
import { plainStringsFor, wordsLocale } from '../../../language/index.ts'

/** What one file holds: all questions, or those of one scenario. */
export interface Snippet {
  /** File name without its ending. */
  readonly name: string
  readonly title: LocalText
  /** The title of the group that begins with it. */
  readonly group?: LocalText
  readonly sections: readonly Section[]
  readonly aliases: readonly string[]
}

/** Ids of the questions of a snippet, in order. */
export const questionIdsIn = ({ sections }: Snippet): string[] =>
  sections.flatMap(({ entries }) => entries.map(({ id }) => id))

/** All questions, each once, and those of every scenario that has current ones. */
export function snippetsOf(corpus: Corpus, locale: string): readonly [Snippet, ...Snippet[]] {
  const everything: Snippet = {
    name: 'all',
    title: { text: plainStringsFor(corpus, locale).intranet.everything, locale: wordsLocale(corpus, locale) },
    sections: editionOf(corpus, locale, { channel: 'intranet', once: true }),
    aliases: [],
  }
  const scenarios = editionOf(corpus, locale, { channel: 'intranet' }).map((section): Snippet => {
    const { scenario, title, group, startsGroup } = section
    return {
      name: scenario.id,
      title,
      ...(group && startsGroup && { group }),
      sections: [section],
      aliases: scenario.aliases,
    }
  })
  return [everything, ...scenarios]
}
