import { type Corpus, inLocale, langTag } from '@topasked/content'
import type { Feed } from '@topasked/schema'
import { ABOUT } from './record.ts'

/**
 * The notices of a feed, as an extension of the feed itself: an item would stay in the list of a reader for ever, and
 * its identifier is the permanent address of an answer, which a notice never has.
 */
export function feedNotices(corpus: Corpus, locale: string): Pick<Feed, '_topasked'> {
  if (corpus.notices.length === 0) return {}
  const notices = corpus.notices.map(({ id, text, start, end }) => {
    const words = inLocale(corpus, text, locale)
    return { id, text: words.text, language: langTag(corpus, words.locale), start, end }
  })
  return { _topasked: { about: ABOUT, notices } }
}
