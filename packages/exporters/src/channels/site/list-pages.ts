import { editionOf, type Section } from '@topasked/content'
import { scenarioPath } from '../../published/addresses.ts'
import { plainTitle } from './shell.ts'
import {
  hrefTo,
  pageEverywhere,
  type SiteContext,
  toQuestionLink,
  toWords,
  wordsFor,
} from './site-context.ts'
import type { HomePage, ListPage, ScenarioCard } from './site-model.ts'

/** The home page: the picker with its scenarios. */
export function renderHome(context: SiteContext): HomePage {
  const { corpus, locale, strings } = context
  return {
    ...pageEverywhere(context, ''),
    title: wordsFor(context, corpus.catalog.title),
    description: `${plainTitle(context)}. ${strings.site.promise}`,
    cards: editionOf(corpus, locale, { channel: 'site' }).map((section) => toCard(context, section)),
  }
}

/** Every current question, or every archived one, by scenario; each under its home scenario only. */
export function renderList(context: SiteContext, path: 'all/' | 'archive/'): ListPage {
  const { corpus, locale, strings } = context
  const archive = path === 'archive/'
  const status = archive ? 'archived' : 'current'
  const sections = editionOf(corpus, locale, { status, channel: 'site', once: true })
  return {
    ...pageEverywhere(context, path),
    title: { text: archive ? strings.archive : strings.site.all },
    ...(archive && { intro: strings.site.archiveIntro, description: strings.site.archiveIntro }),
    sections: sections.map((section) => toCard(context, section)),
  }
}

function toCard(
  context: SiteContext,
  { scenario, title, intro, group, startsGroup, entries }: Section,
): ScenarioCard {
  return {
    ...toWords(context, title),
    href: hrefTo(context, scenarioPath(context.corpus, context.locale, scenario.id)),
    ...(intro && { intro: toWords(context, intro) }),
    ...(group && startsGroup && { group: toWords(context, group) }),
    grouped: group !== undefined,
    questions: entries.map((entry) => toQuestionLink(context, entry)),
    all: context.strings.site.allOf({ count: entries.length }),
  }
}
