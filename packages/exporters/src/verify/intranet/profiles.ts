import { type Corpus, type Entry, localesOf } from '@topasked/content'
import { allEntries, scenariosIn } from '../content/editions.ts'

/** What is known of a profile of snippets. To read another one, add it to `PROFILES`. */
export interface Profile {
  readonly name: string
  readonly extension: 'html' | 'xml'
  /** Each snippet has a page that shows it. */
  readonly previewed?: boolean
}

export const PROFILES: readonly Profile[] = [
  { name: 'portable', extension: 'html', previewed: true },
  { name: 'details', extension: 'html', previewed: true },
  { name: 'page', extension: 'html' },
  { name: 'element', extension: 'html' },
  { name: 'confluence', extension: 'xml' },
]

/** A snippet of a profile in one language. */
export interface Snippet {
  readonly folder: string
  readonly locale: string
  /** `all`, or the id of a scenario. */
  readonly name: string
  /** Former ids of the scenario. */
  readonly aliases: readonly string[]
  readonly entries: readonly Entry[]
}

/** The snippets that a profile has to have, in the order of its page. */
export function snippetsIn(corpus: Corpus, profile: Profile): Snippet[] {
  return localesOf(corpus).flatMap((locale) => {
    const wanted = { locale, channel: 'intranet' } as const
    const about = { folder: `intranet/${locale}/${profile.name}/`, locale }
    return [
      { ...about, name: 'all', aliases: [], entries: allEntries(corpus, wanted) },
      ...scenariosIn(corpus, wanted).map(({ scenario: { id, aliases }, entries }) => {
        return { ...about, name: id, aliases, entries }
      }),
    ]
  })
}
