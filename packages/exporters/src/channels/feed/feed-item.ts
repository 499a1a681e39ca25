import { inLocale } from '@topasked/content'
import type { FeedAttachment, FeedItem } from '@topasked/schema'
import { plainStringsFor } from '../../language/index.ts'
import { handoutPath } from '../../published/edition-page.ts'
import { contactOf } from '../../render/contact.ts'
import type { FeedContext, FeedRecord } from './feed-context.ts'

/** A question as an item of a JSON Feed. */
export function itemOf(record: FeedRecord, feed: FeedContext): FeedItem {
  const { corpus, locale } = feed
  const { entry, image } = record
  const { title, summary, publishedAt, meta } = entry.question
  const owner = corpus.catalog.owners[meta.owner]
  const contact = owner && contactOf(corpus, owner, locale)
  const url =
    contact?.address !== undefined && !contact.address.startsWith('tel:') ? contact.address : undefined
  const attachments = handoutOf(record, feed)
  return {
    id: record.permalink,
    url: record.page,
    title,
    content_html: record.html,
    content_text: record.text,
    ...(summary !== undefined && { summary }),
    ...(image !== undefined && { image }),
    ...(publishedAt !== undefined && { date_published: publishedAt }),
    date_modified: record.updatedAt,
    ...(contact && { authors: [{ name: contact.name.text, ...(url !== undefined && { url }) }] }),
    ...(meta.tags && meta.tags.length > 0 && { tags: [...meta.tags] }),
    language: record.language,
    ...(attachments.length > 0 && { attachments }),
    _topasked: record.extension,
  }
}

/**
 * The PDF of the home scenario, which carries the answer while it is current; none where it is withheld. Its size is not told: it is not known
 * before the handouts are made, and no channel waits for another.
 */
function handoutOf(
  { entry }: FeedRecord,
  { corpus, locale, siteUrl, withheld }: FeedContext,
): FeedAttachment[] {
  const { meta, status } = entry.question
  const home = corpus.scenarios.find(({ id }) => id === meta.scenarios[0])
  if (!home || status !== 'current' || (meta.channels && !meta.channels.includes('pdf'))) return []
  const path = handoutPath({ kind: 'scenario', locale, name: home.id })
  if (withheld.has(path)) return []
  const title = inLocale(corpus, corpus.catalog.title, locale).text
  return [
    {
      url: `${siteUrl}${path}`,
      mime_type: 'application/pdf',
      title: plainStringsFor(corpus, locale).labelled({
        label: title,
        text: inLocale(corpus, home.title, locale).text,
      }),
    },
  ]
}
