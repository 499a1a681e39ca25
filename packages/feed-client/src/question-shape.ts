import type { FeedContact, FeedExtension, FeedQuestion, FeedValidity } from './feed-question.ts'
import { contactAddress, day, hash, id, locale, time, webAddress } from './patterns.ts'
import { listOf, objectOf, oneOf, recordOf, type Shape, text } from './shape.ts'

const contact = objectOf<FeedContact>(
  { name: text(), url: contactAddress, hotline: text(), hours: text(), place: text() },
  ['url', 'hotline', 'hours', 'place'],
)

const extension = objectOf<FeedExtension>(
  {
    about: webAddress,
    scenarios: listOf(id),
    audience: listOf(text()),
    valid: objectOf<FeedValidity>({ from: day, until: day }, ['from', 'until']),
    status: oneOf('current', 'archived'),
    reviewed: day,
    owner: id,
    alsoAsked: listOf(text()),
    hash,
    translations: recordOf(locale, webAddress),
  },
  ['valid'],
)

/**
 * The file of a question. It takes whatever `feed/v1/schema/sync-question.schema.json` takes, and a little more: texts may
 * be empty, and addresses may be `http:`.
 */
export const questionShape: Shape<FeedQuestion> = objectOf<FeedQuestion>(
  {
    schemaVersion: oneOf(1),
    id,
    locale,
    language: locale,
    hash,
    updatedAt: time,
    permalink: webAddress,
    aliases: listOf(id),
    question: text(),
    summary: text(),
    content_html: text(),
    content_text: text(),
    content_markdown: text(),
    tags: listOf(text()),
    contact,
    _topasked: extension,
  },
  ['summary', 'contact'],
)
