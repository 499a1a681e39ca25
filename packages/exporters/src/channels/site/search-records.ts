import { entryOf, langTag } from '@topasked/content'
import { inOtherScript } from './chinese-variants.ts'
import type { SiteContext } from './site-context.ts'
import type { QuestionPage, SearchRecord, SiteModel } from './site-model.ts'
import { firstSentences, treeText } from './tree-text.ts'

/** One record for each question of the language, archived ones too: the search leaves those out unless asked. */
export function renderSearchRecords(context: SiteContext, pages: readonly QuestionPage[]): SearchRecord[] {
  const { corpus, locale } = context
  const tag = langTag(corpus, locale)
  return pages.flatMap(({ answer, archived }) => {
    const entry = entryOf(corpus, answer.id, locale)
    if (!entry) return []
    const { question } = entry
    const text = treeText(answer.tree)
    const wordings = [question.title, ...question.alsoAsked, question.summary ?? '', text]
    const words = wordings.filter((part) => part !== '').join('\n')
    const content = [words, ...synonymsOf(corpus.catalog.synonyms ?? [], words)].join('\n')
    const asked = [question.title, ...question.alsoAsked].join('\n')
    return {
      url: answer.href,
      content: withOtherScript(content, tag),
      meta: {
        title: question.title,
        summary: question.summary ?? firstSentences(text),
        asked: [...question.alsoAsked, ...(inOtherScript(asked, tag) ?? '').split('\n')].join('\n').trim(),
        lang: answer.question.lang ?? '',
      },
      filters: {
        scenario: question.meta.scenarios,
        audience: question.meta.audience,
        status: [archived ? 'archived' : 'current'],
      },
    }
  })
}

/** Readers who type Simplified characters find what is written in Traditional ones, and the other way round. */
function withOtherScript(text: string, tag: string): string {
  const other = inOtherScript(text, tag)
  return other === undefined ? text : `${text}\n${other}`
}

/** The catalog's synonyms, with the forms of Chinese words in the other script. */
export function searchSynonyms({ corpus, locale }: SiteContext): SiteModel['synonyms'] {
  return (corpus.catalog.synonyms ?? []).map((words) => [
    ...new Set([...words, ...words.flatMap((word) => inOtherScript(word, langTag(corpus, locale)) ?? [])]),
  ])
}

/** The other words of every group that has a word in the text. */
function synonymsOf(groups: ReadonlyArray<readonly string[]>, text: string): string[] {
  return groups.flatMap((group) => {
    const missing = group.filter((word) => !isIn(text, word))
    return missing.length < group.length ? missing : []
  })
}

/** Whether a word stands in a text, as a word of its own where the script has spaces between words. */
function isIn(text: string, word: string): boolean {
  const letter = '[\\p{Script=Latin}\\p{N}]'
  const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`(?<!${letter})${escaped}(?!${letter})`, 'iu').test(text)
}
