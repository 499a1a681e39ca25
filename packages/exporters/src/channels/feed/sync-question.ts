import { createHash } from 'node:crypto'
import type { SyncContact, SyncQuestion } from '@topasked/schema'
import { contactOf } from '../../contact.ts'
import type { FeedContext } from './feed-context.ts'
import { jsonLine } from './json-text.ts'
import type { FeedRecord } from './record.ts'

/** A record as programs that keep a copy get it. */
export interface SyncRecord {
  /** The locale of the edition it was rendered for. */
  readonly locale: string
  readonly record: FeedRecord
  /** The question as one line of JSON with its line feed: the file of the question, and a line of `all.ndjson`. */
  readonly line: string
  /** Hexadecimal SHA-256 of the bytes of `line`. */
  readonly sha256: string
}

export function toSyncRecord(record: FeedRecord, feed: FeedContext): SyncRecord {
  const line = jsonLine(syncQuestion(record, feed))
  return { locale: feed.locale, record, line, sha256: createHash('sha256').update(line).digest('hex') }
}

/** By id, then locale, by code point: an order that others can make again. */
export function byIdThenLocale(a: SyncRecord, b: SyncRecord): number {
  const [left, right] = [a.record.entry.id, b.record.entry.id]
  if (left !== right) return left < right ? -1 : 1
  return a.locale < b.locale ? -1 : Number(a.locale > b.locale)
}

function syncQuestion(record: FeedRecord, { corpus, locale }: FeedContext): SyncQuestion {
  const { id, question } = record.entry
  const owner = corpus.catalog.owners[question.meta.owner]
  return {
    schemaVersion: 1,
    id,
    locale,
    language: record.language,
    hash: record.extension.hash,
    updatedAt: record.updatedAt,
    permalink: record.permalink,
    aliases: [...(question.meta.aliases ?? [])],
    question: question.title,
    ...(question.summary !== undefined && { summary: question.summary }),
    content_html: record.html,
    content_text: record.text,
    content_markdown: record.markdown,
    tags: [...(question.meta.tags ?? [])],
    ...(owner && { contact: syncContact(contactOf(corpus, owner, locale)) }),
    _topasked: record.extension,
  }
}

function syncContact(contact: ReturnType<typeof contactOf>): SyncContact {
  const { name, address, hotline, hours, place } = contact
  return {
    name: name.text,
    ...(address !== undefined && { url: address }),
    ...(hotline !== undefined && { hotline }),
    ...(hours && { hours: hours.text }),
    ...(place && { place: place.text }),
  }
}
