import { allEntries, localesIn } from '../expect/editions.ts'
import type { Found } from '../found.ts'
import { parseHtml } from '../html-tree.ts'
import { tidy } from '../marks.ts'
import { readNodes } from '../read-html.ts'
import { readMarkdown } from '../read-markdown.ts'
import type { ExpectedFile, Surface, VerifyContext } from '../surface.ts'
import { itemFacts } from './feed.ts'
import { placeOf, screenAnswer } from './html-answer.ts'

/** The file of a question, and a line of the file with everything. */
export interface QuestionFile {
  readonly id?: string
  readonly locale?: string
  readonly permalink?: string
  readonly question?: string
  readonly summary?: string
  readonly language?: string
  readonly hash?: string
  readonly content_html?: string
  readonly content_text?: string
  readonly content_markdown?: string
  readonly _topasked?: {
    readonly status?: string
    readonly valid?: { readonly until?: string }
    readonly reviewed?: string
  }
}

const INDEX = 'feed/v1/index.json'
const QUESTION = /^feed\/v1\/questions\/([^/]+)\/([^/]+)\.json$/u

/** What the files for syncing have to carry: what holds, and the archive. */
export function publishedIn({ corpus }: VerifyContext, locale: string) {
  const wanted = { locale, channel: 'feed' } as const
  return [...allEntries(corpus, wanted), ...allEntries(corpus, { ...wanted, status: 'archived' })]
}

async function readJson<T>(path: string, { tree }: VerifyContext): Promise<T> {
  return JSON.parse((await tree.read(path)).toString('utf8')) as T
}

/** A question as it was read, in all the forms it is told in. */
export function questionIn(found: QuestionFile, path: string, context: VerifyContext): Found {
  const { id = '', permalink, question = '', summary, language } = found
  const place = placeOf(path, context)
  const readings: Found['readings'] = [
    { form: 'html', text: readNodes(parseHtml(found.content_html ?? ''), place) },
    { form: 'text', text: found.content_text ?? '' },
    { form: 'markdown', text: readMarkdown(found.content_markdown ?? '', place) },
  ]
  const facts = {
    id: permalink,
    summary,
    language,
    status: found._topasked?.status,
    'valid until': found._topasked?.valid?.until,
    reviewed: found._topasked?.reviewed,
  }
  return { id, title: tidy(question), readings, facts }
}

/** One file per question for programs that keep a copy; former ids are copies. */
export const syncQuestions: Surface = {
  name: 'feed/v1',
  channel: 'feed',
  expected: (context) =>
    localesIn(context.corpus).flatMap((locale) =>
      publishedIn(context, locale).flatMap((entry) =>
        [entry.id, ...(entry.question.meta.aliases ?? [])].map((name): ExpectedFile => {
          return { path: `feed/v1/questions/${locale}/${name}.json`, locale, entries: [entry] }
        }),
      ),
    ),
  owns: (path) => QUESTION.test(path),
  async read(file, context) {
    return [questionIn(await readJson<QuestionFile>(file.path, context), file.path, context)]
  },
  answer: (entry, { locale }, reading, context) => screenAnswer('feed', entry, locale, reading, context),
  facts: (entry, { locale }, context) => {
    const { url: _url, ...facts } = itemFacts(entry, locale, context)
    return facts
  },
}

interface Index {
  readonly questions?: ReadonlyArray<{
    id: string
    locale: string
    hash: string
    status: string
    url: string
  }>
}

/** The index: one list per language, each entry with the hash of its file. */
export const syncIndex: Surface = {
  name: 'feed/v1',
  channel: 'feed',
  expected: (context) =>
    localesIn(context.corpus).map((locale): ExpectedFile => {
      return { path: INDEX, locale, entries: publishedIn(context, locale), unordered: true }
    }),
  owns: (path) => path === INDEX,
  async read({ locale }, context) {
    const { questions = [] } = await readJson<Index>(INDEX, context)
    return Promise.all(
      questions
        .filter((entry) => entry.locale === locale)
        .map(async ({ id, hash, status, url }): Promise<Found> => {
          const path = `feed/v1/questions/${locale}/${id}.json`
          const file = context.tree.has(path) ? await readJson<QuestionFile>(path, context) : undefined
          return {
            id,
            title: tidy(file?.question ?? ''),
            readings: [],
            facts: {
              status,
              url,
              hash: file === undefined || file.hash === hash ? 'that of the file' : hash,
            },
          }
        }),
    )
  },
  answer: () => ({ body: '', required: [], allowed: [] }),
  facts: ({ id, question }, { locale }, { siteUrl }) => ({
    status: question.status,
    url: `${siteUrl}feed/v1/questions/${locale}/${id}.json`,
    hash: 'that of the file',
  }),
}
