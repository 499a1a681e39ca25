import { langTag, localesOf } from '@topasked/content'
import type { Feed } from '@topasked/schema'
import { checkFiles, compareField } from '../check/check-files.ts'
import { groupsIn } from '../content/groups.ts'
import { jsonAt } from './item.ts'

/** What a feed says of the groups of scenarios. */
export const groups = checkFiles({
  column: 'feed',
  files: ({ corpus }) => localesOf(corpus).map((locale) => ({ path: `feed/${locale}/feed.json`, locale })),
  async check({ path, locale }, { corpus, tree }, report) {
    const feed: Partial<Feed> = await jsonAt(path, tree)
    const found = (feed._topasked?.groups ?? []).map(({ title, language, scenarios }) => ({
      title,
      language,
      scenarios,
    }))
    const expected = groupsIn(corpus, { locale, channel: 'feed' }).map(({ title, locale: of, scenarios }) => {
      return { title, language: langTag(corpus, of), scenarios }
    })
    const told = [JSON.stringify(expected), JSON.stringify(found)] as const
    compareField(report, 'the groups of scenarios differ from the catalog', told, { locale })
  },
})
