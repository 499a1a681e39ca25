import type { Entry } from '@topasked/content'
import { inLocale } from '@topasked/content'
import { stringsFor } from '../../language/index.ts'
import { allEntries, localesIn } from '../expect/editions.ts'
import { pageOf } from '../expect/telling.ts'
import type { Found } from '../found.ts'
import { tidy } from '../marks.ts'
import { readMarkdown } from '../read-markdown.ts'
import { readRows } from '../read-rows.ts'
import type { ExpectedFile, Surface, VerifyContext } from '../surface.ts'
import { placeOf, screenAnswer } from './html-answer.ts'

type Read = (text: string, file: ExpectedFile, context: VerifyContext) => readonly Found[]

/** A question, an answer, and what stands beside them. */
interface Row {
  readonly id: string
  readonly wording: string
  readonly answer: string
  readonly facts?: Found['facts']
}

/** Wordings of one question stand below each other, all with the same answer. */
function merged(rows: readonly Row[]): Found[] {
  const groups: Row[][] = []
  for (const row of rows) {
    const group = groups.at(-1)
    if (group?.[0]?.id === row.id && group[0].answer === row.answer) group.push(row)
    else groups.push([row])
  }
  return groups.flatMap((group): Found[] => {
    const [first] = group
    if (!first) return []
    const { id, wording, answer, facts } = first
    const wordings = group.map((row) => row.wording).join('\n')
    return [
      { id, title: tidy(wording), readings: [{ form: 'text', text: answer }], facts: { wordings, ...facts } },
    ]
  })
}

/** Rows have no ids: the address of the page, below the answer, tells which question it is. */
const readTable: Read = (text, { locale }, { corpus, siteUrl }) => {
  const base = pageOf({ corpus, locale }, siteUrl, '\0').split('\0')[0] ?? ''
  return merged(
    readRows(text).map(([wording = '', answer = '']) => {
      const at = answer.lastIndexOf(base)
      const id = at < 0 ? undefined : /^[a-z0-9-]+/u.exec(answer.slice(at + base.length))?.[0]
      return { id: id ?? wording, wording, answer }
    }),
  )
}

interface Kendra {
  readonly FaqDocuments: ReadonlyArray<{
    readonly Question: string
    readonly Answer: string
    readonly Attributes: { readonly _source_uri: string; readonly _category: string }
  }>
}

const readKendra: Read = (text) =>
  merged(
    (JSON.parse(text) as Kendra).FaqDocuments.map(({ Question, Answer, Attributes }) => ({
      id: /\/q\/([^/]+)\/$/u.exec(Attributes._source_uri)?.[1] ?? Attributes._source_uri,
      wording: Question,
      answer: Answer,
      facts: { address: Attributes._source_uri, scenario: Attributes._category },
    })),
  )

type Azure = ReadonlyArray<{
  readonly value: {
    readonly answer: string
    readonly questions: readonly string[]
    readonly metadata: { readonly question: string; readonly scenario: string; readonly owner: string }
  }
}>

const readAzure: Read = (text, file, context) =>
  (JSON.parse(text) as Azure).map(({ value: { answer, questions, metadata } }) => ({
    id: metadata.question,
    title: tidy(questions[0] ?? ''),
    readings: [{ form: 'markdown', text: readMarkdown(answer, placeOf(file.path, context)) }],
    facts: { wordings: questions.join('\n'), scenario: metadata.scenario, owner: metadata.owner },
  }))

const READERS: Readonly<Record<string, Read>> = {
  'faq.csv': readTable,
  'azure-question-answering.json': readAzure,
  'kendra-faq.json': readKendra,
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Where the page is, and who helps when the answer does not. */
function footOf({ question, id }: Entry, locale: string, { corpus, siteUrl }: VerifyContext): string[] {
  const { handOver, readMore } = stringsFor(locale).feed
  const { contact, hotline, hours, place, name } = corpus.catalog.owners[question.meta.owner] ?? {}
  const text = (texts: Parameters<typeof inLocale>[1] | undefined) =>
    texts && inLocale(corpus, texts, locale).text
  const address = contact?.startsWith('link:')
    ? corpus.links.get(contact.slice('link:'.length))?.url
    : contact
  const ways = [hotline, address, text(hours), text(place)].flatMap(
    (way) => way?.replace(/^(?:mailto|tel):/iu, '') ?? [],
  )
  const person = name && handOver(inLocale(corpus, name, locale).text, ways)
  return [readMore(pageOf({ corpus, locale }, siteUrl, id)), ...(person === undefined ? [] : [person])]
}

/** Questions as assistants import them. */
export const botExports: Surface = {
  name: 'feed/v1',
  channel: 'feed',
  expected: ({ corpus }) =>
    localesIn(corpus).flatMap((locale) =>
      Object.keys(READERS).map((name): ExpectedFile => {
        const entries = allEntries(corpus, { locale, channel: 'feed' })
        return { path: `feed/v1/exports/${locale}/${name}`, locale, entries }
      }),
    ),
  owns: (path) => path.startsWith('feed/v1/exports/'),
  read: async (file, context) =>
    READERS[nameOf(file.path)]?.((await context.tree.read(file.path)).toString('utf8'), file, context) ?? [],
  answer(entry, file, reading, context) {
    const expected = screenAnswer('feed', entry, file.locale, reading, context)
    const place = placeOf(file.path, context)
    const foot = footOf(entry, file.locale, context)
    const told = reading.form === 'markdown' ? foot.map((line) => tidy(readMarkdown(line, place))) : foot
    return { ...expected, required: [...expected.required, ...told] }
  },
  facts({ id, question: { title, alsoAsked, meta } }, { path, locale }, { corpus, siteUrl }) {
    const wordings = [...new Set([title, ...alsoAsked])].join('\n')
    const scenario = meta.scenarios[0]
    if (path.endsWith('.csv')) return { wordings }
    if (nameOf(path).startsWith('azure')) return { wordings, scenario, owner: meta.owner }
    return { wordings, scenario, address: pageOf({ corpus, locale }, siteUrl, id) }
  },
}
