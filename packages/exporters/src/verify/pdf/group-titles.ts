import { localesOf } from '@topasked/content'
import { isSameTitle } from '../answer/compare-answer.ts'
import { checkFiles } from '../check/check-files.ts'
import { groupsIn } from '../content/groups.ts'
import { withheldIn } from '../published-tree.ts'
import { documentAt } from './edition-code.ts'
import { titleOf } from './handouts.ts'

/** The handout of everything: the titles of the groups of scenarios are headings in it, in order. */
export const groupTitles = checkFiles({
  column: 'pdf',
  files: ({ corpus, tree }) =>
    localesOf(corpus)
      .map((locale) => ({ path: `pdf/${locale}/handout.pdf`, locale }))
      .filter(({ path, locale }) => {
        const groups = groupsIn(corpus, { locale, channel: 'pdf', once: true })
        return groups.length > 0 && !withheldIn(tree).has(path)
      }),
  async check({ path, locale }, { corpus, tree }, report) {
    const { blocks } = await documentAt(path, tree)
    const headings = blocks.filter(({ level }) => level === 1).map(titleOf)
    let from = 0
    for (const { title } of groupsIn(corpus, { locale, channel: 'pdf', once: true })) {
      const at = headings.findIndex((printed, index) => index >= from && isSameTitle(title, printed))
      if (at < 0)
        report('missing', 'the title of a group of scenarios is missing', { locale, expected: title })
      else from = at + 1
    }
  },
})
