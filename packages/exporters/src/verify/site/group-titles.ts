import { localesOf } from '@topasked/content'
import { selectAll } from 'hast-util-select'
import { folderOf } from '../addresses.ts'
import { checkFiles, compareField, type WantedFile } from '../check/check-files.ts'
import { placeOf } from '../check/context.ts'
import { groupsIn } from '../content/groups.ts'
import { readLine } from '../read/html.ts'
import { pageAt } from './question-pages.ts'

interface GroupedPage extends WantedFile {
  readonly titles: readonly string[]
}

/** The home page and the lists: the titles of the groups of scenarios, in order. */
export const groupTitles = checkFiles<GroupedPage>({
  column: 'site',
  files: ({ corpus }) =>
    localesOf(corpus).flatMap((locale) => {
      const folder = folderOf(corpus, locale)
      const wanted = { locale, channel: 'site' } as const
      const titles = (more: object) => groupsIn(corpus, { ...wanted, ...more }).map(({ title }) => title)
      const pages = [
        { path: `${folder}index.html`, locale, titles: titles({}) },
        { path: `${folder}all/index.html`, locale, titles: titles({ once: true }) },
        { path: `${folder}archive/index.html`, locale, titles: titles({ once: true, status: 'archived' }) },
      ]
      // There is an archive only where there is something in it.
      return pages.filter(({ path, titles }) => titles.length > 0 || !path.includes('archive/'))
    }),
  async check({ path, titles, locale }, context, report) {
    const page = await pageAt(path, context)
    const found = selectAll('main .group-title', page).map((title) => readLine(title, placeOf(path, context)))
    const message = 'the groups of scenarios differ from the catalog'
    compareField(report, message, [titles.join(' | '), found.join(' | ')], { ...(locale && { locale }) })
  },
})
