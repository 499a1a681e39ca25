import { type Entry, langTag } from '@topasked/content'
import type { FeedExtension, FeedItem, SyncQuestion } from '@topasked/schema'
import { questionAddress } from '../addresses.ts'
import type { Reading } from '../answer/compare-answer.ts'
import { MARKDOWN, TEXT, WEB } from '../answer/medium.ts'
import { words } from '../answer/token.ts'
import { tidy } from '../answer/token-texts.ts'
import { placeOf, type VerifyContext } from '../check/context.ts'
import type { Facts, FoundQuestion } from '../check/reader.ts'
import type { PublishedTree } from '../published-tree.ts'
import { readNodes } from '../read/html.ts'
import { parseHtml } from '../read/html-tree.ts'
import { readMarkdown } from '../read/markdown.ts'

/** JSON of the tree; nothing of its shape is sure. */
export async function jsonAt<T>(path: string, tree: PublishedTree): Promise<T> {
  return JSON.parse((await tree.read(path)).toString('utf8')) as T
}

/** A question in a feed, or in the files that programs sync by, as far as both tell the same. */
type Item = Partial<Omit<FeedItem, '_topasked'> & Pick<SyncQuestion, 'content_markdown'>> & {
  readonly _topasked?: Partial<FeedItem['_topasked']>
}

/**
 * What the extension says of a question: a new field does not compile until it is compared. The others are addresses and
 * hashes, which are looked at elsewhere.
 */
type ExtensionFacts = Record<
  Exclude<keyof FeedExtension, 'about' | 'valid' | 'hash' | 'translations'> | 'valid from' | 'valid until',
  string | undefined
>

/** A list is shown by its parts; what is missing stays missing. */
const shown = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))

/** An answer in all the forms that an item has. */
export function readItem(
  item: Item,
  id: string,
  path: string,
  context: Pick<VerifyContext, 'siteUrl' | 'tree'>,
): FoundQuestion {
  const { content_html, content_text, content_markdown, title = '', _topasked: more } = item
  const place = placeOf(path, context)
  const readings: Reading[] = []
  if (content_html) readings.push({ medium: WEB, tokens: readNodes([parseHtml(content_html)], place) })
  if (content_text) readings.push({ medium: TEXT, tokens: [words(content_text)] })
  if (content_markdown) readings.push({ medium: MARKDOWN, tokens: readMarkdown(content_markdown, place) })
  const facts = {
    id: item.id,
    url: item.url,
    summary: item.summary,
    language: item.language,
    tags: String(item.tags ?? []),
    ...({
      scenarios: shown(more?.scenarios),
      audience: shown(more?.audience),
      status: more?.status,
      'valid from': more?.valid?.from,
      'valid until': more?.valid?.until,
      reviewed: more?.reviewed,
      owner: more?.owner,
      alsoAsked: shown(more?.alsoAsked),
    } satisfies ExtensionFacts),
  }
  return { id, title: tidy(title), readings, facts }
}

/** What an item has to say of a question. */
export function itemFacts(
  { id, question }: Entry,
  locale: string,
  { corpus, siteUrl }: VerifyContext,
): Facts {
  return {
    id: questionAddress(corpus, corpus.catalog.siteUrl, locale, id),
    url: questionAddress(corpus, siteUrl, locale, id),
    summary: question.summary,
    language: langTag(corpus, question.locale),
    tags: String(question.meta.tags ?? []),
    ...({
      scenarios: String(question.meta.scenarios),
      audience: String(question.meta.audience),
      status: question.status,
      'valid from': question.validity?.from,
      'valid until': question.validity?.until,
      reviewed: question.meta.reviewed,
      owner: question.meta.owner,
      alsoAsked: String(question.alsoAsked),
    } satisfies ExtensionFacts),
  }
}
