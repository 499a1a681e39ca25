import { type Asset, type Entry, langTag, localesOf, originalOf, textOf } from '@topasked/content'
import type { FeedExtension } from '@topasked/schema'
import type { Element } from 'hast'
import { withoutMarks } from '../../language/index.ts'
import { textDirection } from '../../language/text-direction.ts'
import { permalink, questionPath } from '../../published/addresses.ts'
import { assetPath } from '../../published/asset-path.ts'
import { lines } from '../../render/html/element.ts'
import { type Note, noteParagraphs, notesOf } from '../../render/html/notes.ts'
import { plainAnswerHtml } from '../../render/html/plain-answer.ts'
import { writeHtml } from '../../render/html/to-html.ts'
import { toMarkdown } from '../../render/markdown/to-markdown.ts'
import { toText } from '../../render/text/to-text.ts'
import { digest } from './digest.ts'
import { answerContext, type FeedContext, type FeedRecord } from './feed-context.ts'

/** Where the extension is documented. */
export const ABOUT = 'https://github.com/topasked/topasked/blob/main/docs/feed.md'

/** Renders a question for one edition. What a copy must say of itself stands before the answer in every form. */
export function toRecord(entry: Entry, feed: FeedContext): FeedRecord {
  const { corpus, locale, siteUrl } = feed
  const { id, question } = entry
  const shown = new Set<Asset>()
  const context = answerContext(feed, id, shown)
  const notes = notesOf(corpus, entry, locale)
  const noteTexts = notes.map(({ text }) => withoutMarks(text))
  const html = inDirection(plainAnswerHtml(question, context), question.locale)
  const body = toText(question, context)
  const content = {
    html: withNotes(html, notes, entry.fallback ? { lang: langTag(corpus, locale) } : {}),
    text: [noteTexts.join('\n'), body].filter((part) => part !== '').join('\n\n'),
    markdown: toMarkdown(question, context, noteTexts),
  }
  const [picture] = shown
  return {
    entry,
    permalink: permalink(corpus, locale, id),
    page: `${siteUrl}${questionPath(corpus, locale, id)}`,
    language: langTag(corpus, question.locale),
    updatedAt: updatedAtOf(entry, feed),
    ...content,
    image: picture && `${siteUrl}${assetPath(picture)}`,
    extension: extensionOf(entry, feed, content),
  }
}

/**
 * A translation inherits its dates, groups and tags from the original, and says when it is behind it, so it changes
 * whenever the original does. Where a translation was taken away, the edition changed at that moment.
 */
function updatedAtOf({ id, question, fallback }: Entry, { corpus, locale }: FeedContext): string {
  const original = question.translation ? originalOf(corpus, id)?.updatedAt : undefined
  const takenAway = fallback ? corpus.past?.untranslated.get(`${id}.${locale}`) : undefined
  return [question.updatedAt, original ?? '', takenAway ?? ''].sort().at(-1) ?? question.updatedAt
}

/** A program that shows an answer among texts of its own has no other way to know that it runs from right to left. */
function inDirection(html: string, locale: string): string {
  return textDirection(locale) === 'ltr' ? html : `<div dir="rtl">\n${html}\n</div>`
}

function withNotes(html: string, notes: readonly Note[], lang: { lang?: string }): string {
  const before: Element[] = noteParagraphs(notes, lang)
  return before.length === 0 ? html : `${writeHtml({ type: 'root', children: lines(before) })}\n${html}`
}

function extensionOf({ id, question }: Entry, feed: FeedContext, content: object): FeedExtension {
  const { corpus, locale } = feed
  const { meta, title, summary, alsoAsked, validity } = question
  const others = localesOf(corpus).filter((other) => {
    return other !== locale && textOf(corpus, id, other) !== undefined
  })
  const facts: Omit<FeedExtension, 'hash' | 'translations'> = {
    about: ABOUT,
    scenarios: [...meta.scenarios],
    audience: [...meta.audience],
    ...(validity && { valid: { ...validity } }),
    status: question.status === 'archived' ? 'archived' : 'current',
    reviewed: meta.reviewed,
    owner: meta.owner,
    alsoAsked: [...alsoAsked],
  }
  return {
    ...facts,
    hash: digest([title, summary ?? null, meta.tags ?? [], facts, content]),
    translations: Object.fromEntries(others.map((other) => [other, permalink(corpus, other, id)])),
  }
}
