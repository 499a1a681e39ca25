import { localesOf } from '@topasked/content'
import { select, selectAll } from 'hast-util-select'
import { folderOf, idIn, questionAddress } from '../addresses.ts'
import { placeOf } from '../check/context.ts'
import type { ExpectedFile, FoundQuestion, Reader } from '../check/reader.ts'
import { allEntries, scenarioEntries } from '../content/editions.ts'
import { readLine, resolveAddress } from '../read/html.ts'
import { attributeOf } from '../read/html-tree.ts'
import { dataIn, hasData, pageAt, pageMedia, readAnswer } from './question-pages.ts'

/** Pages of scenarios: answers that open, each with its id. */
export const scenarioPages: Reader = {
  column: 'site',
  channel: 'site',
  media: pageMedia,
  expected: ({ corpus }) =>
    localesOf(corpus).flatMap((locale) =>
      corpus.scenarios.flatMap((scenario): ExpectedFile[] => {
        const wanted = { locale, channel: 'site' } as const
        const current = scenarioEntries(corpus, scenario, wanted)
        const archived = scenarioEntries(corpus, scenario, { ...wanted, status: 'archived' })
        const entries = current.length > 0 ? current : archived
        const path = `${folderOf(corpus, locale)}${scenario.id}/index.html`
        return entries.length > 0 ? [{ path, locale, entries }] : []
      }),
    ),
  owns: () => false,
  async read({ path, locale }, context) {
    const place = placeOf(path, context)
    const page = await pageAt(path, context)
    const data = dataIn(page)
    return selectAll('details.question', page).map((details): FoundQuestion => {
      const box = select('[id]:not(summary)', details)
      const id = attributeOf(box, 'id') ?? ''
      const own = data.get(questionAddress(context.corpus, context.siteUrl, locale, id))
      return {
        id,
        title: readLine(select('summary', details), place),
        readings: [...(box ? [readAnswer(box, place)] : []), ...(own ? [own.reading] : [])],
        facts: { 'title as data': own?.title },
      }
    })
  },
  facts: (entry) => ({ 'title as data': hasData(entry) ? entry.question.title : undefined }),
}

/** The list of everything that holds, and the archive: titles that lead to the pages. */
export const listPages: Reader = {
  column: 'site',
  channel: 'site',
  media: () => [],
  expected: ({ corpus }) =>
    localesOf(corpus).flatMap((locale) => {
      const folder = folderOf(corpus, locale)
      const wanted = { locale, channel: 'site' } as const
      const archived = allEntries(corpus, { ...wanted, status: 'archived' })
      return [
        { path: `${folder}all/index.html`, locale, entries: allEntries(corpus, wanted) },
        ...(archived.length > 0 ? [{ path: `${folder}archive/index.html`, locale, entries: archived }] : []),
      ]
    }),
  owns: (path, { corpus }) =>
    localesOf(corpus).some((locale) =>
      ['all', 'archive'].some((name) => path === `${folderOf(corpus, locale)}${name}/index.html`),
    ),
  async read({ path }, context) {
    const page = await pageAt(path, context)
    if (!select('main', page)) throw new Error('there is no <main> on the page')
    const place = placeOf(path, context)
    return selectAll('main a[href]', page).flatMap((row): FoundQuestion[] => {
      const address = resolveAddress(attributeOf(row, 'href') ?? '', place)
      const id = idIn(address)
      const title = readLine(select('.row-title', row) ?? row, place)
      return id === undefined ? [] : [{ id, title, readings: [], facts: { address } }]
    })
  },
  facts: ({ id }, { locale }, { corpus, siteUrl }) => ({
    address: questionAddress(corpus, siteUrl, locale, id),
  }),
}
