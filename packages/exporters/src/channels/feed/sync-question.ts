import { createHash } from 'node:crypto'
import type { SyncContact, SyncEntry, SyncQuestion } from '@topasked/schema'
import { contactOf } from '../../render/contact.ts'
import type { FeedContext, FeedRecord } from './feed-context.ts'
import { jsonLine } from './json-text.ts'

/** A question for programs that keep a copy. */
export interface SyncRecord extends Pick<SyncEntry, 'id' | 'hash' | 'sha256' | 'status' | 'updatedAt'> {
  /** The locale of the edition it was rendered for. */
  readonly locale: string
  /** The question as one line of JSON with its line feed, in UTF-8: its own file, and a line of `all.ndjson`. */
  readonly line: Buffer
}

export function toSyncRecord(record: FeedRecord, feed: FeedContext): SyncRecord {
  const { entry, extension, updatedAt } = record
  const { hash, status } = extension
  const line = Buffer.from(jsonLine(syncQuestion(record, feed)))
  const sha256 = createHash('sha256').update(line).digest('hex')
  return { id: entry.id, locale: feed.locale, hash, status, updatedAt, line, sha256 }
}

/** Sorted by id, then locale, by code point: an order that other programs can reproduce. */
export function byIdThenLocale(a: SyncRecord, b: SyncRecord): number {
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
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
