import { type Entry, localesOf } from '@topasked/content'
import { parse as parseCsv } from 'csv-parse/sync'
import { stringsFor } from '../../language/index.ts'
import { folderOf, idIn, questionAddress } from '../addresses.ts'
import type { Reading } from '../answer/compare.ts'
import { MARKDOWN, type Medium, TEXT } from '../answer/medium.ts'
import { tidy } from '../answer/sequence.ts'
import { words } from '../answer/token.ts'
import { allEntries } from '../content/editions.ts'
import { addressOf, textIn } from '../content/phrases.ts'
import { placeOf, type VerifyContext } from '../context.ts'
import { readMarkdown } from '../read/markdown.ts'
import type { ExpectedFile, Facts, FoundQuestion, Reader } from '../reader.ts'

/** A question, an answer, and what stands beside them. */
interface Row {
  readonly id: string
  readonly wordings: readonly string[]
  readonly answer: string
  readonly facts?: Facts
}

/** A shape in which an assistant imports questions. */
interface Shape {
  readonly medium: Medium
  readonly rows: (text: string, locale: string, context: VerifyContext) => readonly Row[]
  /** What it says of a question besides the answer. */
  readonly facts: readonly string[]
}

interface Kendra {
  readonly FaqDocuments: ReadonlyArray<{
    readonly Question: string
    readonly Answer: string
    readonly Attributes: { readonly _source_uri: string; readonly _category: string }
  }>
}

type Azure = ReadonlyArray<{
  readonly value: {
    readonly answer: string
    readonly questions: readonly string[]
    readonly metadata: { readonly question: string; readonly scenario: string; readonly owner: string }
  }
}>

const SHAPES: Readonly<Record<string, Shape>> = {
  'faq.csv': {
    medium: TEXT,
    facts: [],
    // Rows have no ids: the address of the page, below the answer, tells which question it is.
    rows(text, locale, { corpus, siteUrl }) {
      const base = `${siteUrl}${folderOf(corpus, locale)}q/`
      return parseCsv(text).map(([wording = '', answer = '']) => {
        const at = answer.lastIndexOf(base)
        const id = at < 0 ? undefined : /^[a-z0-9-]+/u.exec(answer.slice(at + base.length))?.[0]
        return { id: id ?? wording, wordings: [wording], answer }
      })
    },
  },
  'azure-question-answering.json': {
    medium: MARKDOWN,
    facts: ['scenario', 'owner'],
    rows: (text) =>
      (JSON.parse(text) as Azure).map(({ value: { answer, questions, metadata } }) => {
        const { question: id, scenario, owner } = metadata
        return { id, wordings: questions, answer, facts: { scenario, owner } }
      }),
  },
  'kendra-faq.json': {
    medium: TEXT,
    facts: ['scenario', 'address'],
    rows: (text) =>
      (JSON.parse(text) as Kendra).FaqDocuments.map(({ Question, Answer, Attributes }) => {
        const { _source_uri: address, _category: scenario } = Attributes
        return {
          id: idIn(address) ?? address,
          wordings: [Question],
          answer: Answer,
          facts: { scenario, address },
        }
      }),
  },
}

const shapeOf = (path: string): Shape | undefined => SHAPES[path.slice(path.lastIndexOf('/') + 1)]

/** Wordings of one question stand below each other, all with the same answer. */
function merged(rows: readonly Row[]): Row[] {
  const groups: Row[] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (last?.id !== row.id || last.answer !== row.answer) groups.push(row)
    else groups[groups.length - 1] = { ...last, wordings: [...last.wordings, ...row.wordings] }
  }
  return groups
}

/** Where the page is, and who helps when the answer does not. */
function footOf({ question, id }: Entry, locale: string, { corpus, siteUrl }: VerifyContext): string[] {
  const { handOver, readMore } = stringsFor(locale).feed
  const foot = [readMore(questionAddress(corpus, siteUrl, locale, id))]
  const owner = corpus.catalog.owners[question.meta.owner]
  if (!owner) return foot
  const ways = [
    owner.hotline ?? '',
    addressOf(corpus, owner)?.replace(/^(?:mailto|tel):/iu, '') ?? '',
    textIn(corpus, owner.hours, locale),
    textIn(corpus, owner.place, locale),
  ]
  const told = ways.filter((way) => way !== '')
  return [...foot, handOver(textIn(corpus, owner.name, locale), told)]
}

const readAs = (medium: Medium, text: string, path: string, context: VerifyContext): Reading => {
  const tokens = medium === MARKDOWN ? readMarkdown(text, placeOf(path, context)) : [words(text)]
  return { medium, tokens }
}

/** Questions as assistants import them. */
export const botExports: Reader = {
  column: 'feed/v1',
  channel: 'feed',
  media: (_entry, { path }) => [shapeOf(path)?.medium ?? TEXT],
  expected: ({ corpus }) =>
    localesOf(corpus).flatMap((locale) =>
      Object.keys(SHAPES).map((name): ExpectedFile => {
        const entries = allEntries(corpus, { locale, channel: 'feed' })
        return { path: `feed/v1/exports/${locale}/${name}`, locale, entries }
      }),
    ),
  owns: (path) => path.startsWith('feed/v1/exports/'),
  async read({ path, locale }, context) {
    const { medium = TEXT, rows } = shapeOf(path) ?? {}
    const text = (await context.tree.read(path)).toString('utf8')
    return merged(rows?.(text, locale, context) ?? []).map(
      ({ id, wordings, answer, facts }): FoundQuestion => {
        const told = { wordings: wordings.join('\n'), ...facts }
        return {
          id,
          title: tidy(wordings[0] ?? ''),
          readings: [readAs(medium, answer, path, context)],
          facts: told,
        }
      },
    )
  },
  beside: (entry, { path, locale }, context) => ({
    required: footOf(entry, locale, context).map(
      (line) => readAs(shapeOf(path)?.medium ?? TEXT, line, path, context).tokens,
    ),
  }),
  facts({ id, question: { title, alsoAsked, meta } }, { path, locale }, { corpus, siteUrl }) {
    const all: Facts = {
      scenario: meta.scenarios[0],
      owner: meta.owner,
      address: questionAddress(corpus, siteUrl, locale, id),
    }
    const told = Object.entries(all).filter(([name]) => shapeOf(path)?.facts.includes(name))
    return { wordings: [...new Set([title, ...alsoAsked])].join('\n'), ...Object.fromEntries(told) }
  },
}
