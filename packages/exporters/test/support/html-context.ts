import type { Corpus } from '@topasked/content'
import type { HtmlContext } from '../../src/render/html/context.ts'
import { corpusOf, questionOf } from '../corpus.ts'

/** A context as the feed has one. */
export function contextOf(corpus: Corpus, overrides: Partial<HtmlContext> = {}): HtmlContext {
  return {
    corpus,
    channel: 'feed',
    locale: 'en',
    idPrefix: 'topasked-one-',
    headingOffset: 0,
    hrefOf: ({ id, fragment }) =>
      `https://faq.example.edu/q/${id}/${fragment === undefined ? '' : `#${fragment}`}`,
    srcOf: ({ path }) => `https://faq.example.edu/${path}`,
    classes: false,
    ...overrides,
  }
}

/** One question with this answer, in a corpus that knows the links `public` and `private`. */
export function answer(markdown: string) {
  const label = { en: 'A page' }
  const corpus = corpusOf({
    links: {
      public: { url: 'https://public.example/a?b=1&c=2', precision: 'exact', access: 'public', label },
      private: { url: 'https://private.example/', precision: 'exact', access: 'sign-in', label },
    },
    questions: {
      one: { en: { title: 'One?', markdown } },
      two: { en: { title: 'Two?', markdown: '## If lost\n\nAsk.' } },
    },
  })
  return { corpus, question: questionOf(corpus, 'one') }
}
