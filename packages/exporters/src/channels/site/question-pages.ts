import { type Entry, entryOf, langTag, originalOf } from '@topasked/content'
import { fillIn } from '../../language/fill-in.ts'
import { localePath, permalink, questionPath } from '../../published/addresses.ts'
import { assetPath } from '../../published/asset-path.ts'
import { idPrefixOf } from '../../render/html/ids.ts'
import { notesOf } from '../../render/html/notes.ts'
import { toHtmlTree } from '../../render/html/to-html-tree.ts'
import { CHECK_PATH } from './check-page.ts'
import { languageName } from './languages.ts'
import { scriptsFor } from './page-scripts.ts'
import {
  answeredBy,
  currentLinks,
  hrefTo,
  type SiteContext,
  scenarioLink,
  toWords,
  translationsOf,
  wordsFor,
} from './site-context.ts'
import type { Answer, AnswerNote, QuestionPage } from './site-model.ts'
import { firstSentences, treeText } from './tree-text.ts'

/** A page for each published question, archived ones too, in the order of ids. */
export function renderQuestionPages(context: SiteContext): QuestionPage[] {
  const ids = context.corpus.questions.filter(({ translation }) => translation === null).map(({ id }) => id)
  return ids
    .map((id) => entryOf(context.corpus, id, context.locale))
    .filter((entry) => entry !== undefined)
    .map((entry) => toQuestionPage(context, entry))
}

function toQuestionPage(context: SiteContext, entry: Entry): QuestionPage {
  const { corpus, locale } = context
  const { catalog } = corpus
  const { id, question, fallback } = entry
  const answer = toAnswer(context, entry)
  const archived = question.status === 'archived'
  return {
    path: `q/${id}/`,
    title: answer.question,
    description: question.summary ?? firstSentences(treeText(answer.tree)),
    translations: translationsOf(corpus, id),
    canonical: questionPath(corpus, fallback ? question.locale : locale, id),
    noIndex: archived || catalog.notice !== undefined,
    answer,
    archived,
    owner: answeredBy(context, question.meta.owner),
    scenarios: question.meta.scenarios
      .map((scenario) => scenarioLink(context, scenario))
      .filter((link) => link !== undefined),
    related: currentLinks(context, question.meta.related ?? []),
    permalink: permalink(corpus, locale, id),
    ...addressesOf(context, entry),
  }
}

function toAnswer(context: SiteContext, entry: Entry): Answer {
  const { corpus, locale, strings } = context
  const { id, question } = entry
  const audience = audienceOf(context, question.meta.audience)
  const tree = treeOf(context, entry)
  return {
    id,
    aliases: question.meta.aliases ?? [],
    question: toWords(context, { text: question.title, locale: question.locale }),
    href: hrefTo(context, questionPath(corpus, locale, id)),
    notes: answerNotes(context, entry),
    reviewed: strings.lastReviewed({ day: question.meta.reviewed }),
    ...(audience !== undefined && { audience }),
    tree,
    scripts: scriptsFor(tree).map(({ path }) => hrefTo(context, path)),
  }
}

function treeOf(context: SiteContext, { id, question }: Entry): Answer['tree'] {
  const { corpus, locale } = context
  return toHtmlTree(question, {
    corpus,
    channel: 'site',
    locale,
    idPrefix: idPrefixOf(id),
    headingOffset: 0,
    hrefOf: (target) => {
      const fragment = target.fragment === undefined ? '' : `#${idPrefixOf(target.id)}${target.fragment}`
      return `${hrefTo(context, questionPath(corpus, locale, target.id))}${fragment}`
    },
    srcOf: (asset) => hrefTo(context, assetPath(asset)),
    classes: true,
  })
}

/** What must be known before an answer is trusted; the original is one tap away from what nobody has reviewed. */
function answerNotes(context: SiteContext, entry: Entry): AnswerNote[] {
  const { corpus, strings, locale } = context
  const { site } = strings
  const home = { text: site.archivedHint, href: hrefTo(context, localePath(corpus, locale)) }
  const first = originalOf(corpus, entry.id)?.locale ?? corpus.catalog.locales.default
  const original = {
    text: site.original({ language: languageName(first) }),
    href: hrefTo(context, questionPath(corpus, first, entry.id)),
  }
  return notesOf(corpus, entry, locale).map((note) => {
    if (note.kind === 'archived') return { ...note, lead: site.archivedBanner, link: home }
    return note.kind === 'unreviewed' || note.kind === 'outdated' ? { ...note, link: original } : note
  })
}

/** "For: Staff", or undefined where the question is for every group of the catalog. */
function audienceOf(context: SiteContext, audience: readonly string[]): string | undefined {
  const { corpus, strings } = context
  const groups = Object.entries(corpus.catalog.audience)
  if (groups.every(([group]) => audience.includes(group))) return undefined
  const names = groups
    .filter(([group]) => audience.includes(group))
    .map(([, name]) => wordsFor(context, name).text)
  return strings.site.forAudience({ groups: names })
}

/** Where readers say that an answer does not help, and where editors fix it. */
function addressesOf(
  context: SiteContext,
  { id, question }: Entry,
): Pick<QuestionPage, 'feedback' | 'report' | 'edit'> {
  const { corpus, locale } = context
  const { editUrl, feedback } = corpus.catalog
  const form = feedback && wordsFor(context, feedback).text
  const report = issueForm(editUrl)
  return {
    ...(report !== undefined && { report }),
    ...(form && { feedback: fillIn(form, { id, locale: langTag(corpus, locale) }) }),
    ...(editUrl !== undefined && {
      edit: `${hrefTo(context, `${localePath(corpus, locale)}${CHECK_PATH}`)}?file=${encodeURIComponent(question.file.path)}`,
    }),
  }
}

/** The form of the repository that the content is edited in, where that is on GitHub. */
function issueForm(editUrl: string | undefined): string | undefined {
  const repository = /^https:\/\/github\.com\/[^/]+\/[^/]+\//.exec(editUrl ?? '')?.[0]
  return repository && `${repository}issues/new?template=answer-is-wrong.yml`
}
