import { type Corpus, editionOf } from '@topasked/content'
import { CHANNELS, type ChannelName } from '@topasked/schema'
import { renderCheckPage } from './check-page.ts'
import { renderEditions } from './edition-pages.ts'
import { renderHome, renderList } from './list-pages.ts'
import { renderRedirects, renderRetired } from './moved-pages.ts'
import { renderQuestionPages } from './question-pages.ts'
import { renderScenarioPages } from './scenario-pages.ts'
import { renderSearchRecords, searchSynonyms } from './search-records.ts'
import { renderShell } from './shell.ts'
import { siteContext } from './site-context.ts'
import type { SiteModel } from './site-model.ts'

export interface RenderSiteOptions {
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
  /** The path of `siteUrl`, with a slash at both ends. */
  readonly basePath: string
  /** Channels that are published beside the site, so that pages link to their files. All of them if not given. */
  readonly channels?: readonly ChannelName[]
  /** Paths of handouts that were not made, so that no page links to them. */
  readonly withheld?: ReadonlySet<string>
}

/**
 * Everything that the pages of one language show, as plain JSON. Questions that are not translated stand there in the
 * default language, marked so.
 */
export function renderSite(corpus: Corpus, locale: string, options: RenderSiteOptions): SiteModel {
  const context = siteContext(corpus, locale, { channels: CHANNELS, withheld: new Set(), ...options })
  const archived = editionOf(corpus, locale, { status: 'archived', channel: 'site' })
  const questions = renderQuestionPages(context)
  const check = renderCheckPage(context)
  return {
    shell: renderShell(context),
    home: renderHome(context),
    scenarios: renderScenarioPages(context, questions),
    questions,
    editions: renderEditions(context),
    all: renderList(context, 'all/'),
    ...(archived.length > 0 && { archive: renderList(context, 'archive/') }),
    ...(check && { check }),
    retired: renderRetired(context),
    redirects: renderRedirects(context),
    search: renderSearchRecords(context, questions),
    synonyms: searchSynonyms(context),
  }
}
