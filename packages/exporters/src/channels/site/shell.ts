import { editionOf, inLocale, langTag, localesOf } from '@topasked/content'
import type { Owner } from '@topasked/schema'
import { textDirection } from '../../language/text-direction.ts'
import { localePath } from '../../published/addresses.ts'
import { assetPath } from '../../published/asset-path.ts'
import { editionPagesOf } from '../../published/edition-page.ts'
import { noticesIn } from '../../render/notices/notice-view.ts'
import { languageName } from './languages.ts'
import { shellStrings } from './shell-strings.ts'
import { currentLinks, hrefTo, isOffered, type SiteContext, scenarioLink, wordsFor } from './site-context.ts'
import type { Contact, PageLink, Shell } from './site-model.ts'

/** What stands around every page: bar, notice, footer, and the way out of a page that is not there. */
export function renderShell(context: SiteContext): Shell {
  const { corpus, locale, siteUrl, basePath, channels } = context
  const { catalog } = corpus
  const logo = corpus.assets.get(catalog.brand?.logo ?? '')
  const current = editionOf(corpus, locale, { channel: 'site' })
  return {
    locale,
    lang: langTag(corpus, locale),
    dir: textDirection(locale),
    siteUrl,
    basePath,
    base: hrefTo(context, localePath(corpus, locale)),
    title: wordsFor(context, catalog.title),
    organisation: wordsFor(context, catalog.organisation),
    picker: wordsFor(context, catalog.picker),
    ...(logo && { logo: hrefTo(context, assetPath(logo)) }),
    ...(catalog.notice && { notice: wordsFor(context, catalog.notice) }),
    notices: noticesIn(corpus, locale),
    languages: localesOf(corpus).map((other) => ({
      locale: other,
      lang: langTag(corpus, other),
      name: languageName(other),
      base: hrefTo(context, localePath(corpus, other)),
    })),
    urgent: currentLinks(context, catalog.urgent ?? []),
    scenarios: current
      .map(({ scenario }) => scenarioLink(context, scenario.id))
      .filter((link) => link !== undefined),
    contacts: renderContacts(context),
    handouts: renderHandouts(context),
    ...(channels.includes('feed') && { feed: hrefTo(context, `feed/${locale}/feed.json`) }),
    hasArchive: editionOf(corpus, locale, { status: 'archived', channel: 'site' }).length > 0,
    strings: shellStrings(context),
  }
}

/** The teams that answer for published questions, in the order of the catalog. */
function renderContacts(context: SiteContext): Contact[] {
  const { catalog, questions } = context.corpus
  const named = new Set(questions.filter(({ status }) => status !== 'upcoming').map(({ meta }) => meta.owner))
  return Object.entries(catalog.owners)
    .filter(([id]) => named.has(id))
    .map(([, owner]) => toContact(context, owner))
}

function toContact(context: SiteContext, owner: Owner): Contact {
  const { links } = context.corpus
  const { contact, hotline, hours, place } = owner
  const registered = contact?.startsWith('link:') ? links.get(contact.slice('link:'.length)) : undefined
  const href = registered?.url ?? (contact?.startsWith('link:') ? undefined : contact)
  return {
    name: wordsFor(context, owner.name),
    ...(href !== undefined && { href }),
    ...(registered?.access === 'sign-in' && { signIn: context.strings.signIn }),
    ...(hotline !== undefined && {
      hotline: { text: hotline, href: `tel:${hotline.replace(/[^+\d]/g, '')}` },
    }),
    ...(hours && { hours: wordsFor(context, hours) }),
    ...(place && { place: wordsFor(context, place) }),
  }
}

/** The printed matter that goes with the site. */
function renderHandouts(context: SiteContext): PageLink[] {
  const { corpus, locale, strings } = context
  // The sheet in two languages belongs to the readers of both.
  const own = editionPagesOf(corpus).filter((page) => page.locale === locale || page.name === 'bilingual')
  const names: Readonly<Record<string, string>> = {
    handout: strings.site.handoutAll,
    'quick-card': strings.site.handoutQuick,
    bilingual: strings.site.handoutBilingual,
  }
  return own.flatMap(({ name, pdf }) => {
    const text = names[name]
    return text === undefined || !isOffered(context, pdf) ? [] : [{ text, href: hrefTo(context, pdf) }]
  })
}

/** A title for places that take plain text only. */
export function plainTitle({ corpus, locale }: SiteContext): string {
  return inLocale(corpus, corpus.catalog.title, locale).text
}
