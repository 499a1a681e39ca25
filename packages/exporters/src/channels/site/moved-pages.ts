import { entryOf, langTag } from '@topasked/content'
import type { Tombstone } from '@topasked/schema'
import { localePath, questionPath, scenarioPath } from '../../published/addresses.ts'
import {
  hrefTo,
  pageEverywhere,
  type SiteContext,
  scenarioLink,
  toQuestionLink,
  wordsFor,
} from './site-context.ts'
import type { PageLink, Redirect, RetiredPage } from './site-model.ts'

/** A page for each id that is gone, saying why or what replaces it. */
export function renderRetired(context: SiteContext): RetiredPage[] {
  const { corpus, strings } = context
  return [...corpus.retired].map(([id, tombstone]) => {
    const scenario = tombstone.kind === 'scenario'
    const replacement = replacementOf(context, tombstone, new Set([id]))
    return {
      ...pageEverywhere(context, scenario ? `${id}/` : `q/${id}/`),
      noIndex: true,
      title: { text: scenario ? strings.site.retiredScenario : strings.site.retired },
      ...(tombstone.reason && { reason: wordsFor(context, tombstone.reason) }),
      ...(replacement && { replacement }),
    }
  })
}

/** An id that replaces another may have been renamed or retired itself since. */
function replacementOf(context: SiteContext, tombstone: Tombstone, seen: Set<string>): PageLink | undefined {
  const { corpus, locale } = context
  const id = tombstone.replacedBy
  if (id === undefined || seen.has(id)) return undefined
  seen.add(id)
  const question = corpus.questions.find((text) => text.id === id || text.meta.aliases?.includes(id))
  const entry = question && entryOf(corpus, question.id, locale)
  if (entry) return toQuestionLink(context, entry)
  const scenario = corpus.scenarios.find((other) => other.id === id || other.aliases.includes(id))
  if (scenario) return scenarioLink(context, scenario.id)
  const next = corpus.retired.get(id)
  return next && replacementOf(context, next, seen)
}

/** Old addresses of questions and scenarios that have been renamed. */
export function renderRedirects(context: SiteContext): Redirect[] {
  const { corpus, locale } = context
  const lang = langTag(corpus, locale)
  const questions = corpus.questions
    .filter(({ translation }) => translation === null)
    .flatMap(({ id, meta }) => {
      const entry = entryOf(corpus, id, locale)
      if (!entry) return []
      const to = toQuestionLink(context, entry)
      return (meta.aliases ?? []).map((alias) => ({
        path: questionPath(corpus, locale, alias),
        to,
        lang,
        canonical: questionPath(corpus, locale, id),
      }))
    })
  const scenarios = corpus.scenarios.flatMap(({ id, aliases }) => {
    const to = scenarioLink(context, id)
    const canonical = scenarioPath(corpus, locale, id)
    return to
      ? aliases.map((alias) => ({ path: `${localePath(corpus, locale)}${alias}/`, to, lang, canonical }))
      : []
  })
  return [...questions, ...scenarios].map(({ to, ...rest }) => ({
    ...rest,
    to: {
      text: to.text,
      ...(to.lang !== undefined && { lang: to.lang }),
      href: hrefTo(context, rest.canonical),
    },
  }))
}
