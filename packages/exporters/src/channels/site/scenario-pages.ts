import { editionOf, type Section } from '@topasked/content'
import { handoutPath } from '../../published/edition-page.ts'
import {
  answeredBy,
  hrefTo,
  isOffered,
  pageEverywhere,
  type SiteContext,
  toQuestionLink,
  toWords,
} from './site-context.ts'
import type { QuestionPage, ScenarioPage, Words } from './site-model.ts'

/** A page for each scenario: with its current answers, or with its archived ones where nothing else is left. */
export function renderScenarioPages(
  context: SiteContext,
  questions: readonly QuestionPage[],
): ScenarioPage[] {
  const { corpus, locale } = context
  const current = editionOf(corpus, locale, { channel: 'site' })
  const archived = editionOf(corpus, locale, { status: 'archived', channel: 'site' })
  return corpus.scenarios.flatMap(({ id }) => {
    const now = current.find(({ scenario }) => scenario.id === id)
    const then = archived.find(({ scenario }) => scenario.id === id)
    if (now) return [toScenarioPage(context, questions, now, then)]
    return then ? [toScenarioPage(context, questions, then)] : []
  })
}

function toScenarioPage(
  context: SiteContext,
  questions: readonly QuestionPage[],
  section: Section,
  former?: Section,
): ScenarioPage {
  const { strings } = context
  const { scenario, title, intro, entries } = section
  const archived = entries.every(({ question }) => question.status === 'archived')
  const page = pageEverywhere(context, `${scenario.id}/`)
  const oldest = entries.map(({ question }) => question.meta.reviewed).sort()[0] ?? ''
  return {
    ...page,
    noIndex: page.noIndex || archived,
    id: scenario.id,
    title: toWords(context, title),
    description:
      intro?.text ??
      entries
        .map(({ question }) => question.title)
        .slice(0, 3)
        .join(' '),
    ...(intro && { intro: toWords(context, intro) }),
    archived,
    answers: entries.flatMap(({ id }) => questions.find(({ answer }) => answer.id === id)?.answer ?? []),
    former: (former?.entries ?? []).map((entry) => toQuestionLink(context, entry)),
    checkedSince: strings.site.checkedSince({ day: oldest }),
    owners: ownersOf(context, section),
    ...handoutOf(context, section, archived),
  }
}

function ownersOf(context: SiteContext, { entries }: Section): Words[] {
  const ids = new Set(entries.map(({ question }) => question.meta.owner))
  return [...ids].map((id) => answeredBy(context, id))
}

/** The printed page of a scenario: only where something of it is printed. */
function handoutOf(
  context: SiteContext,
  { scenario, entries }: Section,
  archived: boolean,
): { handout?: string } {
  const printed = entries.some(({ question }) => question.meta.channels?.includes('pdf') ?? true)
  const path = handoutPath({ kind: 'scenario', locale: context.locale, name: scenario.id })
  return archived || !printed || !isOffered(context, path) ? {} : { handout: hrefTo(context, path) }
}
