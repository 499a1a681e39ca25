import { type Corpus, editionOf, inLocale, langTag } from '@topasked/content'
import type { Feed, FeedGroup } from '@topasked/schema'
import { ABOUT } from './record.ts'

/** The groups of scenarios that have questions in the feed. */
function groupsIn(corpus: Corpus, locale: string): FeedGroup[] {
  const groups: { title: string; language: string; scenarios: string[] }[] = []
  for (const { group, startsGroup, scenario } of editionOf(corpus, locale, { channel: 'feed' })) {
    if (!group) continue
    if (startsGroup)
      groups.push({ title: group.text, language: langTag(corpus, group.locale), scenarios: [] })
    groups.at(-1)?.scenarios.push(scenario.id)
  }
  return groups
}

/**
 * The notices and groups of a feed, as an extension of the feed itself: an item would stay in a reader's list for ever,
 * and its identifier must be the permanent address of an answer, which a notice does not have.
 */
export function feedExtension(corpus: Corpus, locale: string): Pick<Feed, '_topasked'> {
  const groups = groupsIn(corpus, locale)
  if (corpus.notices.length === 0 && groups.length === 0) return {}
  const notices = corpus.notices.map(({ id, text, start, end }) => {
    const words = inLocale(corpus, text, locale)
    return { id, text: words.text, language: langTag(corpus, words.locale), start, end }
  })
  return { _topasked: { about: ABOUT, notices, ...(groups.length > 0 && { groups }) } }
}
