import { type Corpus, editionOf, localesOf } from '@topasked/content'
import { toHtml } from '../../src/render/html/to-html.ts'
import { contextOf } from '../../test/support/html-context.ts'

/** The documents that the channel makes, as pages for a browser: one for everything and one per scenario and language. */
export function pagesOf(corpus: Corpus): readonly { name: string; html: string }[] {
  return localesOf(corpus).flatMap((locale) => {
    const answer = (id: string, title: string, body: string) => `<h2 id="${id}">${title}</h2>${body}`
    const sections = editionOf(corpus, locale, { channel: 'pdf' }).map(({ scenario, entries }) => {
      const answers = entries.map(({ id, question }) =>
        answer(
          id,
          question.title,
          toHtml(question, contextOf(corpus, { locale, idPrefix: `topasked-${id}-` })),
        ),
      )
      return { name: `${locale}-${scenario.id}`, body: `<h1>${scenario.id}</h1>${answers.join('')}` }
    })
    const all = { name: `${locale}-all`, body: sections.map(({ body }) => body).join('') }
    return [all, ...sections].map(({ name, body }) => ({
      name,
      html: `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${name}</title><style>@page{size:A4;margin:25mm}body{font:10.5pt/1.4 sans-serif}</style>${body}`,
    }))
  })
}
