import { MARKDOWN } from '../answer/medium.ts'
import { wordsIn } from '../answer/token.ts'
import { tidy } from '../answer/token-texts.ts'
import { placeOf } from '../check/context.ts'
import type { Reader } from '../check/reader.ts'
import { readMarkdown } from '../read/markdown.ts'
import { questionFiles } from './question-pages.ts'

const PAGE = /^(?:[^/]+\/)?q\/([^/]+)\/index\.md$/u

/** The Markdown beside the page of a question: its first line is the question. */
export const markdownPages: Reader = {
  column: 'site',
  channel: 'site',
  media: () => [MARKDOWN],
  expected: (context) => questionFiles(context, 'index.md'),
  owns: (path) => PAGE.test(path),
  async read({ path }, context) {
    const [first = '', ...rest] = (await context.tree.read(path)).toString('utf8').split('\n')
    const place = placeOf(path, context)
    const tokens = readMarkdown(rest.join('\n'), place)
    const title = tidy(wordsIn(readMarkdown(first, place)))
    return [{ id: PAGE.exec(path)?.[1] ?? '', title, readings: [{ medium: MARKDOWN, tokens }] }]
  },
}
