import { type Entry, localesOf } from '@topasked/content'
import type { SyncIndex, SyncQuestion } from '@topasked/schema'
import { MARKDOWN, TEXT, WEB } from '../answer/medium.ts'
import type { VerifyContext } from '../check/context.ts'
import type { ExpectedFile, FoundQuestion, Reader } from '../check/reader.ts'
import { allEntries } from '../content/editions.ts'
import { movedQuestions } from '../content/moved.ts'
import { itemFacts, jsonAt, readItem } from './item.ts'

const INDEX = 'feed/v1/index.json'
const ALL = 'feed/v1/all.ndjson'
const QUESTION = /^feed\/v1\/questions\/([^/]+)\/([^/]+)\.json$/u

/** Path of the file of a question. */
export const questionPath = (locale: string, id: string): string => `feed/v1/questions/${locale}/${id}.json`

/** The language and the name in the path of the file of a question. */
export function questionAt(path: string): { readonly locale: string; readonly name: string } | undefined {
  const [, locale, name] = QUESTION.exec(path) ?? []
  return locale === undefined || name === undefined ? undefined : { locale, name }
}

/** What the files for syncing have to carry: what holds, and the archive. */
export function publishedIn({ corpus }: VerifyContext, locale: string): Entry[] {
  const wanted = { locale, channel: 'feed' } as const
  return [...allEntries(corpus, wanted), ...allEntries(corpus, { ...wanted, status: 'archived' })]
}

/** Ids whose files are copies of the one that answers today. */
function formerIds(id: string, { corpus }: VerifyContext): string[] {
  return movedQuestions(corpus).flatMap((moved) => (moved.to === id ? [moved.id] : []))
}

/** A question in all the forms it is told in. */
export function readSyncQuestion(
  file: SyncQuestion,
  path: string,
  context: Pick<VerifyContext, 'siteUrl' | 'tree'>,
): FoundQuestion {
  const { id, permalink, question, ...item } = file
  return readItem({ ...item, id: permalink, title: question }, id, path, context)
}

/** One file with something of every question, read language by language. */
const inOneFile = (path: string): Pick<Reader, 'expected' | 'owns'> => ({
  expected: (context) =>
    localesOf(context.corpus).map((locale): ExpectedFile => {
      return { path, locale, entries: publishedIn(context, locale), order: 'any' }
    }),
  owns: (other) => other === path,
})

/** One file per question for programs that keep a copy; former ids are copies. */
export const syncQuestions: Reader = {
  column: 'feed/v1',
  channel: 'feed',
  media: () => [WEB, TEXT, MARKDOWN],
  expected: (context) =>
    localesOf(context.corpus).flatMap((locale) =>
      publishedIn(context, locale).flatMap((entry) =>
        [entry.id, ...formerIds(entry.id, context)].map((name): ExpectedFile => {
          return { path: questionPath(locale, name), locale, entries: [entry] }
        }),
      ),
    ),
  owns: (path) => questionAt(path) !== undefined,
  read: async ({ path }, context) => [readSyncQuestion(await jsonAt(path, context.tree), path, context)],
  facts: (entry, { locale }, context) => {
    const { url: _url, ...facts } = itemFacts(entry, locale, context)
    return facts
  },
}

/** Everything in one file, a question in a language a line. */
export const syncLines: Reader = {
  ...syncQuestions,
  ...inOneFile(ALL),
  async read({ path, locale }, context) {
    const lines = (await context.tree.read(path)).toString('utf8').split('\n')
    return lines
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as SyncQuestion)
      .filter((question) => question.locale === locale)
      .map((question) => readSyncQuestion(question, path, context))
  },
}

/** The index: what it says of the files is compared with them elsewhere. */
export const syncIndex: Reader = {
  column: 'feed/v1',
  channel: 'feed',
  media: () => [],
  ...inOneFile(INDEX),
  async read({ path, locale }, { tree }) {
    const { questions } = await jsonAt<SyncIndex>(path, tree)
    const own = questions.filter((entry) => entry.locale === locale)
    return own.map(({ id, status }) => ({ id, readings: [], facts: { status } }))
  },
  facts: ({ question }) => ({ status: question.status }),
}
