import type { Entry } from '@topasked/content'
import { allEntries, entryIn, folderOf, localesIn, scenarioEntries } from '../expect/editions.ts'
import type { Found } from '../found.ts'
import {
  attributeOf,
  type Element,
  elementsIn,
  findElement,
  hasClass,
  type Node,
  parseHtml,
} from '../html-tree.ts'
import { tidy } from '../marks.ts'
import { type HtmlPlace, readNodes } from '../read-html.ts'
import type { ExpectedFile, Surface, VerifyContext } from '../surface.ts'
import { placeOf, screenAnswer } from './html-answer.ts'

const PAGE = /^(?:[^/]+\/)?q\/([^/]+)\/index\.html$/u

async function pageOf(path: string, { tree }: VerifyContext) {
  return parseHtml((await tree.read(path)).toString('utf8'))
}

/** Ids of questions that are published at all, in the order of the content. */
function publishedIds({ corpus }: VerifyContext): string[] {
  return corpus.questions
    .filter(({ translation, status }) => translation === null && status !== 'upcoming')
    .map(({ id }) => id)
}

/** One answer on a page: the box with the class `answer`, and what stands around it. */
function answerIn(box: Element, place: HtmlPlace): Found['readings'] {
  const answer = findElement([box], (element) => hasClass(element, 'answer')) ?? box
  return [{ form: 'html', text: readNodes(answer.childNodes, place), around: readNodes([box], place) }]
}

/** The answer on the page of a question; undefined on a page that has none, because the question has gone. */
export function readSiteAnswer(html: string, place: HtmlPlace): string | undefined {
  const answer = findElement(parseHtml(html), (element) => hasClass(element, 'answer'))
  return answer && readNodes(answer.childNodes, place)
}

interface FaqPage {
  readonly mainEntity?: ReadonlyArray<{
    readonly '@id'?: string
    readonly name?: string
    readonly acceptedAnswer?: { readonly text?: string }
  }>
}

/** What a page tells other programs (JSON-LD), by the address of the question. */
function dataIn(
  nodes: readonly Node[],
): ReadonlyMap<string, { readonly name: string; readonly text: string }> {
  const scripts = elementsIn(nodes).filter((node) => attributeOf(node, 'type') === 'application/ld+json')
  const entities = scripts.flatMap((script) => {
    const text = script.childNodes.map((node) => ('value' in node ? node.value : '')).join('')
    return (JSON.parse(text) as FaqPage).mainEntity ?? []
  })
  return new Map(
    entities.map((one) => [one['@id'] ?? '', { name: one.name ?? '', text: one.acceptedAnswer?.text ?? '' }]),
  )
}

/** Answers that no longer hold have no data; of others, pages that no search engine lists have them, too. */
const hasData = ({ question }: Entry): boolean => question.status === 'current'

const addressOf = (id: string, locale: string, { corpus, siteUrl }: VerifyContext): string =>
  `${siteUrl}${folderOf(corpus, locale)}q/${id}/`

/** A file of this name in the folder of every question, in every language. */
export function questionFiles(context: VerifyContext, name: string): ExpectedFile[] {
  const { corpus } = context
  return localesIn(corpus).flatMap((locale) =>
    publishedIds(context).flatMap((id): ExpectedFile[] => {
      const entry = entryIn(corpus, id, locale)
      return entry ? [{ path: `${folderOf(corpus, locale)}q/${id}/${name}`, locale, entries: [entry] }] : []
    }),
  )
}

/** Pages of single questions: current and archived ones. */
export const questionPages: Surface = {
  name: 'site',
  channel: 'site',
  expected: (context) => questionFiles(context, 'index.html'),
  owns: (path, { corpus }) => {
    const id = PAGE.exec(path)?.[1]
    // Addresses of former questions have pages, too: those have no answer of their own.
    return id !== undefined && !corpus.retired.has(id) && !isAlias(id, corpus.questions)
  },
  async read(file, context) {
    const nodes = await pageOf(file.path, context)
    const article = findElement(nodes, ({ tagName }) => tagName === 'article')
    if (!article) throw new Error('there is no <article> on the page')
    const heading = findElement([article], ({ tagName }) => tagName === 'h1')
    const place = placeOf(file.path, context)
    const id = PAGE.exec(file.path)?.[1] ?? ''
    const canonical = findElement(nodes, (element) => attributeOf(element, 'rel') === 'canonical')
    const title = heading ? tidy(readNodes([heading], place)) : ''
    const data = dataIn(nodes)
    const own = data.get(addressOf(id, file.locale, context))
    return [
      {
        id,
        title,
        readings: [...answerIn(article, place), ...(own ? [{ form: 'data', text: own.text } as const] : [])],
        facts: {
          canonical: canonical && attributeOf(canonical, 'href'),
          'questions as data': [...data.keys()].join(', '),
          'title as data': own?.name,
        },
      },
    ]
  },
  answer: (entry, { locale }, reading, context) => screenAnswer('site', entry, locale, reading, context),
  facts: (entry, { locale }, context) => ({
    canonical: addressOf(entry.id, entry.fallback ? entry.question.locale : locale, context),
    'questions as data': hasData(entry) ? addressOf(entry.id, locale, context) : '',
    'title as data': hasData(entry) ? entry.question.title : undefined,
  }),
}

function isAlias(id: string, questions: readonly Entry['question'][]): boolean {
  return questions.some(({ meta }) => meta.aliases?.includes(id))
}

/** Pages of scenarios: answers that open, each with its id. */
export const scenarioPages: Surface = {
  name: 'site',
  channel: 'site',
  expected: ({ corpus }) =>
    localesIn(corpus).flatMap((locale) =>
      corpus.scenarios.flatMap((scenario): ExpectedFile[] => {
        const current = scenarioEntries(corpus, scenario, { locale, channel: 'site' })
        const archived = scenarioEntries(corpus, scenario, { locale, channel: 'site', status: 'archived' })
        const entries = current.length > 0 ? current : archived
        const path = `${folderOf(corpus, locale)}${scenario.id}/index.html`
        return entries.length > 0 ? [{ path, locale, entries }] : []
      }),
    ),
  owns: () => false,
  async read(file, context) {
    const place = placeOf(file.path, context)
    const nodes = await pageOf(file.path, context)
    const data = dataIn(nodes)
    return elementsIn(nodes)
      .filter((element) => element.tagName === 'details' && hasClass(element, 'question'))
      .map((details): Found => {
        const summary = findElement([details], ({ tagName }) => tagName === 'summary')
        const box = findElement(
          [details],
          (element) => element !== summary && attributeOf(element, 'id') !== undefined,
        )
        const id = (box && attributeOf(box, 'id')) ?? ''
        const own = data.get(addressOf(id, file.locale, context))
        return {
          id,
          title: summary ? tidy(readNodes([summary], place)) : '',
          readings: [
            ...(box ? answerIn(box, place) : []),
            ...(own ? [{ form: 'data', text: own.text } as const] : []),
          ],
          facts: { 'title as data': own?.name },
        }
      })
  },
  answer: (entry, { locale }, reading, context) => screenAnswer('site', entry, locale, reading, context),
  facts: (entry) => ({ 'title as data': hasData(entry) ? entry.question.title : undefined }),
}

/** The list of everything that holds, and the archive: titles that lead to the pages. */
export const listPages: Surface = {
  name: 'site',
  channel: 'site',
  expected: ({ corpus }) =>
    localesIn(corpus).flatMap((locale) => {
      const folder = folderOf(corpus, locale)
      const archived = allEntries(corpus, { locale, channel: 'site', status: 'archived' })
      return [
        { path: `${folder}all/index.html`, locale, entries: allEntries(corpus, { locale, channel: 'site' }) },
        ...(archived.length > 0 ? [{ path: `${folder}archive/index.html`, locale, entries: archived }] : []),
      ]
    }),
  owns: (path, { corpus }) =>
    localesIn(corpus).some((locale) =>
      ['all', 'archive'].some((name) => path === `${folderOf(corpus, locale)}${name}/index.html`),
    ),
  async read(file, context) {
    const main = findElement(await pageOf(file.path, context), ({ tagName }) => tagName === 'main')
    if (!main) throw new Error('there is no <main> on the page')
    const place = placeOf(file.path, context)
    return elementsIn([main]).flatMap((link): Found[] => {
      const href = attributeOf(link, 'href') ?? ''
      const id =
        link.tagName === 'a' ? /\/q\/([^/]+)\/$/u.exec(new URL(href, place.address).pathname)?.[1] : undefined
      if (id === undefined) return []
      const title = findElement([link], (element) => hasClass(element, 'row-title')) ?? link
      return [
        {
          id,
          title: tidy(readNodes(title.childNodes, place)),
          readings: [],
          facts: { address: new URL(href, place.address).href },
        },
      ]
    })
  },
  answer: () => ({ body: '', required: [], allowed: [] }),
  facts: ({ id }, { locale }, { corpus, siteUrl }) => ({
    address: `${siteUrl}${folderOf(corpus, locale)}q/${id}/`,
  }),
}
