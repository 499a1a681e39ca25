import type { Entry } from '@topasked/content'
import { langTag } from '@topasked/content'
import { allEntries, folderOf, localesIn, scenarioEntries } from '../expect/editions.ts'
import type { Found } from '../found.ts'
import { parseHtml } from '../html-tree.ts'
import { tidy } from '../marks.ts'
import { readNodes } from '../read-html.ts'
import { type ExpectedFile, pathAt, type Surface, type VerifyContext } from '../surface.ts'
import { placeOf, screenAnswer } from './html-answer.ts'

interface Item {
  readonly id?: string
  readonly url?: string
  readonly title?: string
  readonly summary?: string
  readonly language?: string
  readonly content_html?: string
  readonly content_text?: string
  readonly _topasked?: {
    readonly status?: string
    readonly valid?: { readonly until?: string }
    readonly reviewed?: string
  }
}

interface Page {
  readonly items?: readonly Item[]
  readonly next_url?: string
}

/** A feed and the pages that it goes on in, with the paths of these. */
async function readPages(path: string, context: VerifyContext): Promise<readonly Item[]> {
  const items: Item[] = []
  const seen = new Set<string>()
  for (let at: string | undefined = path; at !== undefined && !seen.has(at); ) {
    seen.add(at)
    const page = JSON.parse((await context.tree.read(at)).toString('utf8')) as Page
    if (!Array.isArray(page.items)) throw new Error('it has no items')
    items.push(...page.items)
    at = page.next_url === undefined ? undefined : pathAt(page.next_url, context)
  }
  return items
}

/** Facts of an item, the same for the feed and for single files. */
export function itemFacts(entry: Entry, locale: string, { corpus, siteUrl }: VerifyContext) {
  const { id, question } = entry
  const path = `${folderOf(corpus, locale)}q/${id}/`
  return {
    id: `${corpus.catalog.siteUrl}${path}`,
    url: `${siteUrl}${path}`,
    summary: question.summary,
    language: langTag(corpus, question.locale),
    status: question.status,
    'valid until': question.validity?.until,
    reviewed: question.meta.reviewed,
  }
}

const FEED = /^feed\/([^/]+)\/([^/]+)\.json$/u

/** JSON Feeds: everything that holds, the archive, and one per scenario. */
export const feeds: Surface = {
  name: 'feed',
  channel: 'feed',
  expected: ({ corpus }) =>
    localesIn(corpus).flatMap((locale): ExpectedFile[] => {
      const wanted = { locale, channel: 'feed' } as const
      const file = (name: string, entries: readonly Entry[]) => ({
        path: `feed/${locale}/${name}.json`,
        locale,
        entries,
      })
      const scenarios = corpus.scenarios.filter(({ status }) => status !== 'upcoming')
      return [
        file('feed', allEntries(corpus, wanted)),
        file('archive', allEntries(corpus, { ...wanted, status: 'archived' })),
        ...scenarios.flatMap((scenario) =>
          [scenario.id, ...scenario.aliases].map((name) =>
            file(name, scenarioEntries(corpus, scenario, wanted)),
          ),
        ),
      ]
    }),
  // Further pages of a feed are named after it, with a number.
  owns: (path, { corpus }) => {
    const [, locale = '', name = ''] = FEED.exec(path) ?? []
    const names = ['feed', 'archive', ...corpus.scenarios.flatMap(({ id, aliases }) => [id, ...aliases])]
    const isPage = names.some(
      (known) => name.startsWith(`${known}-`) && /^\d+$/u.test(name.slice(known.length + 1)),
    )
    return localesIn(corpus).includes(locale) && !isPage
  },
  async read(file, context) {
    const items = await readPages(file.path, context)
    const place = placeOf(file.path, context)
    return items.map((item): Found => {
      const { id = '', url, title = '', summary, language, content_html = '', content_text = '' } = item
      return {
        id: /\/q\/([^/]+)\/$/u.exec(id)?.[1] ?? id,
        title: tidy(title),
        readings: [
          { form: 'html', text: readNodes(parseHtml(content_html), place) },
          { form: 'text', text: content_text },
        ],
        facts: {
          id,
          url,
          summary,
          language,
          status: item._topasked?.status,
          'valid until': item._topasked?.valid?.until,
          reviewed: item._topasked?.reviewed,
        },
      }
    })
  },
  answer: (entry, { locale }, reading, context) => screenAnswer('feed', entry, locale, reading, context),
  facts: (entry, { locale }, context) => itemFacts(entry, locale, context),
}
