import { inLocale, langTag } from '@topasked/content'
import type { Feed } from '@topasked/schema'
import type { VFile } from 'vfile'
import { plainStringsFor } from '../../language/index.ts'
import { localePath } from '../../published/addresses.ts'
import { outputFile } from '../../published/output-file.ts'
import type { FeedContext, FeedRecord } from './feed-context.ts'
import { feedExtension } from './feed-extension.ts'
import { itemOf } from './feed-item.ts'
import { jsonText } from './json-text.ts'

/** One JSON Feed file. */
export interface FeedFile {
  /** Name of the file without `.json`. */
  readonly name: string
  /** Set on copies of the file under a former name: the name it has now. */
  readonly canonicalName?: string
  /** What distinguishes it from the whole; undefined for the whole. */
  readonly part?: string
  /** What it is, in a sentence. */
  readonly about: string
  /** The page of the site that shows the same, below the pages of the locale. */
  readonly page: string
  /** No item will ever be added or changed. */
  readonly expired?: boolean
  readonly records: readonly FeedRecord[]
}

/** Readers and caches take files of this many bytes well; a longer feed goes on in further pages. */
const PAGE_BYTES = 250_000

/**
 * `feed/<locale>/<name>.json` by JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), and as many further pages
 * `feed/<locale>/<name>/2.json` … as it takes. A copy under a former name leads on to the pages of the name of today.
 */
export function feedFiles(file: FeedFile, feed: FeedContext): VFile[] {
  const head = headOf(file, feed)
  const canonical = file.canonicalName ?? file.name
  const pathOf = (name: string, page: number) =>
    page === 1 ? `feed/${feed.locale}/${name}.json` : `feed/${feed.locale}/${name}/${page}.json`
  const nextUrl = (page: number) => `${feed.siteUrl}${pathOf(canonical, page + 1)}`
  // The longest head that any page can have: with next_url, and a number of five digits in it.
  const overhead = Buffer.byteLength(pageText({ ...head, next_url: nextUrl(10_000) }, []))
  const pages = pagesOf(file.records, feed, PAGE_BYTES - overhead)
  const written = file.canonicalName === undefined ? pages : pages.slice(0, 1)
  return written.map((records, index) => {
    const page = index + 1
    const { version, title, home_page_url, feed_url, ...rest } = head
    const next = page < pages.length ? { next_url: nextUrl(page) } : {}
    const items = records.map((record) => itemText(record, feed))
    const text = pageText({ version, title, home_page_url, feed_url, ...next, ...rest }, items)
    return outputFile(pathOf(file.name, page), text, {
      mediaType: 'application/feed+json',
      locale: feed.locale,
      questions: records.map(({ entry }) => entry.id),
    })
  })
}

/** Items page by page, in order; an item that is larger than a page has one to itself. */
function pagesOf(records: readonly FeedRecord[], feed: FeedContext, room: number): FeedRecord[][] {
  const pages: FeedRecord[][] = [[]]
  let left = room
  for (const record of records) {
    const bytes = Buffer.byteLength(itemText(record, feed)) + 2
    const page = pages.at(-1)
    if (page && (bytes <= left || page.length === 0)) page.push(record)
    else {
      pages.push([record])
      left = room
    }
    left -= bytes
  }
  return pages
}

function headOf(file: FeedFile, feed: FeedContext): Omit<Feed, 'items'> {
  const { corpus, locale, siteUrl } = feed
  const { catalog } = corpus
  const title = inLocale(corpus, catalog.title, locale).text
  const notice = catalog.notice && inLocale(corpus, catalog.notice, locale).text
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title:
      file.part === undefined
        ? title
        : plainStringsFor(corpus, locale).labelled({ label: title, text: file.part }),
    home_page_url: `${siteUrl}${localePath(corpus, locale)}${file.page}`,
    feed_url: `${siteUrl}feed/${locale}/${file.canonicalName ?? file.name}.json`,
    description: notice === undefined ? file.about : `${notice}\n\n${file.about}`,
    language: langTag(corpus, locale),
    authors: [{ name: inLocale(corpus, catalog.organisation, locale).text }],
    ...(file.expired && { expired: true }),
    ...feedExtension(corpus, locale),
  }
}

/** The file around items that are text already: most items are in two feeds. */
function pageText(head: Omit<Feed, 'items'>, items: readonly string[]): string {
  const text = jsonText({ ...head, items: [] })
  if (items.length === 0) return text
  return text.replace(/\[\]\n\}\n$/, () => `[\n${items.join(',\n')}\n  ]\n}\n`)
}

/** An item as it stands in a file, four spaces in. */
function itemText(record: FeedRecord, feed: FeedContext): string {
  const known = feed.itemTexts.get(record)
  if (known !== undefined) return known
  const text = `    ${JSON.stringify(itemOf(record, feed), null, 2).replaceAll('\n', '\n    ')}`
  feed.itemTexts.set(record, text)
  return text
}
