import {
  type Corpus,
  type Entry,
  entryOf,
  inLocale,
  type LocalText,
  langTag,
  localesOf,
} from '@topasked/content'
import type { ChannelName, PerLocale } from '@topasked/schema'
import { type Strings, stringsFor } from '../../language/index.ts'
import { directionIn } from '../../language/text-direction.ts'
import { localePath, questionPath } from '../../published/addresses.ts'
import type { PageLink, QuestionLink, Words } from './site-model.ts'

/** What every part of one language's pages is made from. */
export interface SiteContext {
  readonly corpus: Corpus
  readonly locale: string
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
  /** The path of `siteUrl`, with a slash at both ends. */
  readonly basePath: string
  /** Channels that are published beside the site: pages link to their files. */
  readonly channels: readonly ChannelName[]
  /** Paths of handouts that were not made: nothing links to them. */
  readonly withheld: ReadonlySet<string>
  readonly strings: Strings
}

export interface SiteOptions {
  readonly siteUrl: string
  readonly basePath: string
  readonly channels: readonly ChannelName[]
  readonly withheld: ReadonlySet<string>
}

export function siteContext(corpus: Corpus, locale: string, options: SiteOptions): SiteContext {
  return { corpus, locale, ...options, strings: stringsFor(corpus, locale) }
}

/** A text with its `lang` where it is not in the language of the page. */
export function toWords({ corpus, locale: page }: SiteContext, { text, locale }: LocalText): Words {
  if (locale === page) return { text }
  return { text, lang: langTag(corpus, locale), ...directionIn(locale, page) }
}

/** The text for the language of the page, or the default one. */
export function wordsFor(context: SiteContext, texts: Readonly<PerLocale>): Words {
  return toWords(context, inLocale(context.corpus, texts, context.locale))
}

/** "Answered by …": the team that answers. */
export function answeredBy(context: SiteContext, team: string): Words {
  const owner = wordsFor(context, context.corpus.catalog.owners[team]?.name ?? {})
  return { ...owner, text: context.strings.site.answeredBy({ owner: owner.text }) }
}

/** Whether the site can link to a handout, by its path in the published tree. */
export function isOffered({ channels, withheld }: SiteContext, pdf: string): boolean {
  return channels.includes('pdf') && !withheld.has(pdf)
}

/** Path from the root of the host of something below the site. */
export function hrefTo({ basePath }: SiteContext, path: string): string {
  return `${basePath}${path}`
}

/** A question in a list; with its days where it is archived. */
export function toQuestionLink(context: SiteContext, { id, question }: Entry): QuestionLink {
  const { corpus, locale, strings } = context
  const words = toWords(context, { text: question.title, locale: question.locale })
  const link = { id, ...words, href: hrefTo(context, questionPath(corpus, locale, id)) }
  const until = question.validity?.until
  if (question.status !== 'archived' || until === undefined) return link
  return { ...link, note: strings.heldUntil({ day: until }) }
}

/** Links to the questions of `ids` that are published and hold, in their order. */
export function currentLinks(context: SiteContext, ids: readonly string[]): QuestionLink[] {
  return ids
    .map((id) => entryOf(context.corpus, id, context.locale))
    .filter((entry) => entry !== undefined)
    .filter(({ question }) => question.status === 'current')
    .map((entry) => toQuestionLink(context, entry))
}

/** A link to a scenario's page, or undefined where it has no published question. */
export function scenarioLink(context: SiteContext, id: string): PageLink | undefined {
  const { corpus, locale } = context
  const scenario = corpus.scenarios.find((candidate) => candidate.id === id)
  if (!scenario?.questions.some((question) => entryOf(corpus, question, locale))) return undefined
  return {
    ...wordsFor(context, scenario.title),
    href: hrefTo(context, `${localePath(corpus, locale)}${id}/`),
  }
}

/** Locales, the default one first, in which a question has words of its own. */
export function translationsOf(corpus: Corpus, id: string): string[] {
  return localesOf(corpus).filter((locale) =>
    corpus.questions.some((question) => question.id === id && question.locale === locale),
  )
}

/** What a page that exists in every language says of itself. */
export function pageEverywhere(context: SiteContext, path: string) {
  const { corpus, locale } = context
  return {
    path,
    translations: localesOf(corpus),
    canonical: `${localePath(corpus, locale)}${path}`,
    noIndex: corpus.catalog.notice !== undefined,
  }
}
