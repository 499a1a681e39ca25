import { daysAfter } from '../edit/days.ts'
import { localesOf } from '../model/edition.ts'
import { statusAt } from '../model/validity.ts'
import type { Content } from '../read/content.ts'
import type { SourceKind } from '../read/source.ts'
import { validityOf } from '../resolve/build-content.ts'
import type { Attention, OwnerItem, ReviewItem, TextItem, TranslationItem } from './attention.ts'
import { linkItems } from './link-items.ts'
import { compare, type Readable, readable } from './readable.ts'
import { validityItems } from './validity-items.ts'
import { hasWords } from './words.ts'

/** The kinds of file that have fields. */
const WITH_DATA: ReadonlySet<SourceKind> = new Set([
  'catalog',
  'links',
  'retired',
  'scenario',
  'question',
  'translation',
])

export interface AttentionOptions {
  /** Days ahead that count as soon. */
  readonly within: number
  /** Only what this owner answers for; all owners if not given. */
  readonly owner?: string | undefined
}

function reviewsOf(content: Content, all: readonly Readable[], soon: string): ReviewItem[] {
  const { asOf } = content
  return all
    .flatMap(({ data, about }): ReviewItem[] => {
      const { reviewBy, draft } = data
      if (draft || reviewBy === undefined || reviewBy > soon) return []
      if (statusAt(validityOf(content, data), asOf) === 'archived') return []
      return [{ ...about, reviewBy, state: reviewBy < asOf ? 'due' : 'soon' }]
    })
    .sort((a, b) => compare(a.reviewBy, b.reviewBy, a.owner, b.owner, a.question, b.question))
}

function translationsOf(content: Content, all: readonly Readable[]): TranslationItem[] {
  const catalog = content.catalog?.data
  const localesFor = (id: string) =>
    (catalog ? localesOf({ catalog }) : []).filter(
      (locale) => locale !== (content.questions.get(id)?.source.locale ?? catalog?.locales.default),
    )
  return all.flatMap(({ id, data, about }) =>
    localesFor(id).flatMap((locale): TranslationItem[] => {
      const file = `questions/${id}.${locale}.md`
      const found = content.translations.get(id)?.get(locale)
      if (!found) return data.draft ? [] : [{ ...about, file, locale, states: ['missing'] }]
      if (!found.data) return []
      const { of, reviewed } = found.data.translation
      const states = [
        ...(of === content.translatable.get(id) ? [] : (['outdated'] as const)),
        ...(!reviewed ? (['unreviewed'] as const) : []),
      ]
      return states.length > 0 ? [{ ...about, file, locale, states }] : []
    }),
  )
}

function withoutTextOf(content: Content, all: readonly Readable[]): TextItem[] {
  const first = content.catalog?.data?.locales.default ?? ''
  return all.flatMap(({ id, about }) => {
    const original = content.questions.get(id)
    const translations = [...(content.translations.get(id) ?? [])].sort((a, b) => compare(a[0], b[0]))
    const sources = [[original?.source.locale ?? first, original] as const, ...translations]
    return sources.flatMap(([locale, text]) =>
      text?.data && !hasWords(text.source) ? [{ ...about, file: text.source.file.path, locale }] : [],
    )
  })
}

function ownersOf(content: Content, all: readonly Readable[], only: string | undefined): OwnerItem[] {
  const owners = Object.entries(content.catalog?.data?.owners ?? {})
  return owners
    .filter(([owner]) => only === undefined || owner === only)
    .map(([owner, { contact, hotline, hours, place }]) => ({
      owner,
      missing: [
        ...(contact === undefined && hotline === undefined ? (['contact'] as const) : []),
        ...(hours === undefined ? (['hours'] as const) : []),
        ...(place === undefined ? (['place'] as const) : []),
      ],
      questions: all.filter(({ data }) => data.owner === owner).length,
    }))
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => compare(a.owner, b.owner))
}

/** Everything that wants attention on the day of the content. */
export function attentionOf(content: Content, { within, owner }: AttentionOptions): Attention {
  const { asOf } = content
  const all = readable(content, owner)
  const soon = daysAfter(asOf, within)
  const broken = content.sources.filter(
    ({ kind, data, file }) => WITH_DATA.has(kind) && data === undefined && !file.data.absent,
  )
  return {
    schemaVersion: 1,
    asOf,
    within,
    unreadable: broken.map(({ file }) => file.path).sort(),
    reviews: reviewsOf(content, all, soon),
    validity: validityItems(content, all, soon, owner),
    translations: translationsOf(content, all),
    links: linkItems(content, all, owner),
    withoutText: withoutTextOf(content, all),
    owners: ownersOf(content, all, owner),
    drafts: all.filter(({ data }) => data.draft).map(({ about }) => about),
  }
}
