import { tidy } from '../marks.ts'
import { readMarkdown } from '../read-markdown.ts'
import type { Surface } from '../surface.ts'
import { placeOf, screenAnswer } from './html-answer.ts'
import { questionFiles } from './site.ts'

const PAGE = /^(?:[^/]+\/)?q\/([^/]+)\/index\.md$/u

/** The Markdown beside the page of a question. */
export const markdownPages: Surface = {
  name: 'site',
  channel: 'site',
  expected: (context) => questionFiles(context, 'index.md'),
  owns: (path) => PAGE.test(path),
  async read(file, context) {
    const text = (await context.tree.read(file.path)).toString('utf8')
    // Below the last line is a list of what must be known of the answer: who answers, since when, where it is kept.
    const [first = '', ...rest] = text
      .replace(/\n---\n\n((?:- .*\n)+)$/u, (_all, about: string) => `\n${about.replace(/^- /gmu, '\n')}`)
      .split('\n')
    const place = placeOf(file.path, context)
    const title = tidy(readMarkdown(first, place))
    const answer = readMarkdown(rest.join('\n'), place)
    return [{ id: PAGE.exec(file.path)?.[1] ?? '', title, readings: [{ form: 'markdown', text: answer }] }]
  },
  answer: (entry, { locale }, reading, context) => screenAnswer('site', entry, locale, reading, context),
}
