import { readSyncQuestion } from '../verify/feed/sync-questions.ts'
import type { ReadAnswers } from './channel-answers.ts'

/** Answers in the files for programs. */
export const readFeed: ReadAnswers = async ({ tree, siteUrl }, questions) => {
  const answers = questions.map((file) => {
    const [web] = readSyncQuestion(file, '', { tree, siteUrl }).readings
    return [file.id, web?.tokens ?? []] as const
  })
  return { answers: new Map(answers) }
}
