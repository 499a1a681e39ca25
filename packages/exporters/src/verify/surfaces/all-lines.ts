import { localesIn } from '../expect/editions.ts'
import type { ExpectedFile, Surface } from '../surface.ts'
import { publishedIn, type QuestionFile, questionIn, syncQuestions } from './sync.ts'

const ALL = 'feed/v1/all.ndjson'

/** Everything in one file, a question in a language a line. */
export const allLines: Surface = {
  ...syncQuestions,
  expected: (context) =>
    localesIn(context.corpus).map((locale): ExpectedFile => {
      return { path: ALL, locale, entries: publishedIn(context, locale), unordered: true }
    }),
  owns: (path) => path === ALL,
  async read(file, context) {
    const lines = (await context.tree.read(ALL)).toString('utf8').split('\n')
    return lines
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as QuestionFile)
      .filter(({ locale }) => locale === file.locale)
      .map((question) => questionIn(question, file.path, context))
  },
}
