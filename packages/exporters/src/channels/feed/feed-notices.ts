import { type Corpus, inLocale, langTag } from '@topasked/content'
import type { Feed } from '@topasked/schema'
import { ABOUT } from './record.ts'

/**
 * The notices of a feed, as an extension of the feed itself: an item would stay in a reader's list for ever, and its
 * identifier must be the permanent address of an answer, which a notice does not have.
 */
export function feedNotices(corpus: Corpus, locale: string): Pick<Feed, '_topasked'> {
  if (corpus.notices.length === 0) return {}
  const notices = corpus.notices.map(({ id, text, start, end }) => {
    const words = inLocale(corpus, text, locale)
    return { id, text: words.text, language: langTag(corpus, words.locale), start, end }
  })
  return { _topasked: { about: ABOUT, notices } }
}
