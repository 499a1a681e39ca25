import { type Entry, localesOf } from '@topasked/content'
import type { Element, Root } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { folderOf, questionAddress } from '../addresses.ts'
import type { Reading } from '../answer/compare-answer.ts'
import { DATA, WEB } from '../answer/medium.ts'
import { words } from '../answer/token.ts'
import { placeOf, type VerifyContext } from '../check/context.ts'
import type { ExpectedFile, Reader } from '../check/reader.ts'
import { entryIn } from '../content/editions.ts'
import { type HtmlPlace, readLine, readNodes } from '../read/html.ts'
import { attributeOf, parseHtml, textIn } from '../read/html-tree.ts'

const PAGE = /^(?:[^/]+\/)?q\/([^/]+)\/index\.html$/u

/** A page of the tree. */
export async function pageAt(path: string, { tree }: Pick<VerifyContext, 'tree'>): Promise<Root> {
  return parseHtml((await tree.read(path)).toString('utf8'))
}

/** The answer in a box: what has the class `answer`, and what stands around it. */
export function readAnswer(box: Root | Element, place: HtmlPlace): Reading {
  const answer = select('.answer', box) ?? box
  return { medium: WEB, tokens: readNodes(answer.children, place), around: readNodes([box], place) }
}

interface FaqPage {
  readonly mainEntity?: ReadonlyArray<{
    readonly '@id'?: string
    readonly name?: string
    readonly acceptedAnswer?: { readonly text?: string }
  }>
}

/** What a page tells other programs (JSON-LD) of the questions on it, by their addresses. */
export function dataIn(
  page: Root,
): ReadonlyMap<string, { readonly title: string; readonly reading: Reading }> {
  const scripts = selectAll('script[type="application/ld+json"]', page)
  const entities = scripts.flatMap((script) => (JSON.parse(textIn(script)) as FaqPage).mainEntity ?? [])
  return new Map(
    entities.map(({ '@id': id = '', name = '', acceptedAnswer }) => {
      const reading = { medium: DATA, tokens: [words(acceptedAnswer?.text ?? '')] }
      return [id, { title: name, reading }]
    }),
  )
}

/** Answers that no longer hold have no data; of others, pages that no search engine lists have them, too. */
export const hasData = ({ question }: Entry): boolean => question.status === 'current'

/** The forms of an answer on a page. */
export const pageMedia: Reader['media'] = (entry) => (hasData(entry) ? [WEB, DATA] : [WEB])

/** A file of this name in the folder of every question that is published, in every language. */
export function questionFiles({ corpus }: VerifyContext, name: string): ExpectedFile[] {
  const originals = corpus.questions.filter(({ translation }) => translation === null)
  return localesOf(corpus).flatMap((locale) =>
    originals.flatMap(({ id }): ExpectedFile[] => {
      const entry = entryIn(corpus, id, locale)
      return entry ? [{ path: `${folderOf(corpus, locale)}q/${id}/${name}`, locale, entries: [entry] }] : []
    }),
  )
}

/** Pages of single questions: current and archived ones. */
export const questionPages: Reader = {
  column: 'site',
  channel: 'site',
  media: pageMedia,
  expected: (context) => questionFiles(context, 'index.html'),
  owns: (path, { corpus: { retired, questions } }) => {
    const id = PAGE.exec(path)?.[1]
    // Addresses of former questions have pages, too: those have no answer of their own.
    return id !== undefined && !retired.has(id) && !questions.some(({ meta }) => meta.aliases?.includes(id))
  },
  async read({ path, locale }, context) {
    const page = await pageAt(path, context)
    const article = select('article', page)
    if (!article) throw new Error('there is no <article> on the page')
    const place = placeOf(path, context)
    const id = PAGE.exec(path)?.[1] ?? ''
    const data = dataIn(page)
    const own = data.get(questionAddress(context.corpus, context.siteUrl, locale, id))
    return [
      {
        id,
        title: readLine(select('h1', article), place),
        readings: [readAnswer(article, place), ...(own ? [own.reading] : [])],
        facts: {
          canonical: attributeOf(select('[rel=canonical]', page), 'href'),
          'questions as data': [...data.keys()].join(', '),
          'title as data': own?.title,
        },
      },
    ]
  },
  facts(entry, { locale }, { corpus, siteUrl }) {
    const { id, question, fallback } = entry
    const addressIn = (language: string) => questionAddress(corpus, siteUrl, language, id)
    return {
      canonical: addressIn(fallback ? question.locale : locale),
      'questions as data': hasData(entry) ? addressIn(locale) : '',
      'title as data': hasData(entry) ? question.title : undefined,
    }
  },
}
