import {
  type Corpus,
  inLocale,
  localesOf,
  localesWithoutFont,
  messagesOf,
  type Question,
  unprintableIn,
} from '@topasked/content'
import type { VFile } from 'vfile'
import { handoutPath } from '../../../published/edition-page.ts'
import { bilingualOf, entriesOf, type Handout, handoutsOf } from '../../../published/handout.ts'
import { contactOf } from '../../../render/contact.ts'
import { writtenNodes } from '../../../render/source-file.ts'
import { withoutFont } from './without-font.ts'

/** How to reach the teams that answer for a handout. */
function contactTexts(corpus: Corpus, handout: Handout): string[] {
  const { catalog } = corpus
  const teams = new Set(entriesOf(handout).map(({ question }) => question.meta.owner))
  const locales = [handout.locale, ...handout.sides.map((side) => side.locale)]
  return [...teams].flatMap((team) => {
    const owner = catalog.owners[team]
    if (!owner) return []
    return locales.flatMap((locale) => {
      const { name, address, hotline, hours, place } = contactOf(corpus, owner, locale)
      return [name.text, address, hotline, hours?.text, place?.text].filter((text) => text !== undefined)
    })
  })
}

/** Texts around the answers of a handout. */
function framingTexts(corpus: Corpus, handout: Handout): string[] {
  const { catalog } = corpus
  const { locale, about, intro, sections, sides } = handout
  const texts = [catalog.title, catalog.organisation, catalog.notice ?? {}]
  return [
    ...[locale, ...sides.map((side) => side.locale)].flatMap((of) =>
      texts.map((text) => inLocale({ catalog }, text, of).text),
    ),
    ...[about, intro, ...sections.flatMap((section) => [section.title, section.intro])].map(
      (text) => text?.text ?? '',
    ),
    ...contactTexts(corpus, handout),
  ]
}

/** Whether an answer in a language without a font, which the check has not looked at, has characters that no font has. */
function lacksGlyphs(corpus: Corpus, question: Question): boolean {
  if (!localesWithoutFont(corpus.catalog).some(({ locale }) => locale === question.locale)) return false
  const texts = [...writtenNodes(corpus, question)].map(({ node }) => ('value' in node ? node.value : ''))
  return [question.title, ...texts].some((text) => unprintableIn(text).length > 0)
}

/**
 * Paths of the handouts that will be withheld by all that the check knows. The engine has the last word; where both
 * agree, the site is built once only.
 */
export function expectWithheld(corpus: Corpus): ReadonlySet<string> {
  const wrong = new Set<VFile>(
    corpus.files.filter((file) => messagesOf([file]).some(({ rule }) => rule.startsWith('pdf/'))),
  )
  const cannot = (handout: Handout): boolean =>
    withoutFont(corpus, handout) !== undefined ||
    framingTexts(corpus, handout).some((text) => unprintableIn(text).length > 0) ||
    entriesOf(handout).some(({ question }) => lacksGlyphs(corpus, question)) ||
    (wrong.size > 0 &&
      entriesOf(handout).some(({ question }) =>
        [...writtenNodes(corpus, question)].some(({ file }) => wrong.has(file)),
      ))
  const bilingual = bilingualOf(corpus)
  const all = [
    ...localesOf(corpus).flatMap((locale) => handoutsOf(corpus, locale)),
    ...(bilingual ? [bilingual] : []),
  ]
  return new Set(all.filter(cannot).map(handoutPath))
}
