import { select } from 'hast-util-select'
import { placeOf } from '../verify/check/context.ts'
import { pageAt, readAnswer } from '../verify/site/question-pages.ts'
import type { ReadAnswers, Tokens } from './channel-answers.ts'

/** Answers on the pages of questions. Pages without an answer are those of questions that have gone. */
export const readSite: ReadAnswers = async ({ tree, siteUrl, folder }, questions) => {
  const answers = new Map<string, Tokens>()
  for (const { id } of questions) {
    const path = `${folder}q/${id}/index.html`
    const page = tree.has(path) ? await pageAt(path, { tree }) : undefined
    if (page && select('.answer', page))
      answers.set(id, readAnswer(page, placeOf(path, { tree, siteUrl })).tokens)
  }
  return { answers }
}
