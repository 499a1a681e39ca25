import { type Entry, localesOf } from '@topasked/content'
import { plainStringsFor } from '../../language/index.ts'
import { folderOf, idIn, questionAddress } from '../addresses.ts'
import { spelled } from '../answer/link-target.ts'
import { MARKDOWN, type Medium, TEXT } from '../answer/medium.ts'
import { type AnswerToken, words } from '../answer/token.ts'
import { tidy } from '../answer/token-texts.ts'
import { placeOf, type VerifyContext } from '../check/context.ts'
import type { Facts, FoundQuestion, Reader } from '../check/reader.ts'
import { allEntries } from '../content/editions.ts'
import { addressOf, textIn } from '../content/phrases.ts'
import { readMarkdown } from '../read/markdown.ts'
import { readRows } from '../read/rows.ts'

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
  /** What it says of a question besides the answer. */
  readonly facts: readonly string[]
  readonly rows: (text: string, base: string) => readonly Row[]
}

interface KendraDocument {
  readonly Question: string
  readonly Answer: string
  readonly Attributes: { readonly _source_uri: string; readonly _category: string }
}

interface AzurePair {
  readonly answer: string
  readonly questions: readonly string[]
  readonly metadata: { readonly question: string; readonly scenario: string; readonly owner: string }
}

const SHAPES: Readonly<Record<string, Shape>> = {
  'faq.csv': {
    medium: TEXT,
    facts: [],
    // Rows have no ids: the address of the page, below the answer, tells which question it is.
    rows: (text, base) =>
      readRows(text).map(([wording = '', answer = '']) => {
        const at = answer.lastIndexOf(base)
        const id = at < 0 ? undefined : /^[a-z0-9-]+/u.exec(answer.slice(at + base.length))?.[0]
        return { id: id ?? wording, wordings: [wording], answer }
      }),
  },
  'azure-question-answering.json': {
    medium: MARKDOWN,
    facts: ['scenario', 'owner'],
    rows(text) {
      const pairs: readonly { readonly value: AzurePair }[] = JSON.parse(text)
      return pairs.map(({ value: { answer, questions: wordings, metadata: facts } }) => {
        return { id: facts.question, wordings, answer, facts }
      })
    },
  },
  'kendra-faq.json': {
    medium: TEXT,
    facts: ['scenario', 'address'],
    rows(text) {
      const { FaqDocuments }: { readonly FaqDocuments: readonly KendraDocument[] } = JSON.parse(text)
      return FaqDocuments.map(({ Question, Answer: answer, Attributes }) => {
        const facts = { scenario: Attributes._category, address: Attributes._source_uri }
        return { id: idIn(facts.address) ?? facts.address, wordings: [Question], answer, facts }
      })
    },
  },
}

const shapeOf = (path: string): Shape =>
  SHAPES[path.slice(path.lastIndexOf('/') + 1)] ?? { medium: TEXT, facts: [], rows: () => [] }

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
  const { handOver, handOverBy, between, readMore } = plainStringsFor(corpus, locale).feed
  const foot = [readMore({ address: questionAddress(corpus, siteUrl, locale, id) })]
  const owner = corpus.catalog.owners[question.meta.owner]
  if (!owner) return foot
  const texts = [owner.hours, owner.place].map((text) => textIn(corpus, text, locale))
  const ways = [owner.hotline ?? '', spelled(addressOf(corpus, owner) ?? ''), ...texts]
  const told = ways.filter((way) => way !== '')
  const team = textIn(corpus, owner.name, locale)
  return [...foot, told.length === 0 ? handOver({ team }) : handOverBy({ team, ways: told.join(between) })]
}

function tokensOf(text: string, path: string, context: VerifyContext): readonly AnswerToken[] {
  return shapeOf(path).medium === MARKDOWN ? readMarkdown(text, placeOf(path, context)) : [words(text)]
}

/** Questions as assistants import them. */
export const botExports: Reader = {
  column: 'feed/v1',
  channel: 'feed',
  media: (_entry, { path }) => [shapeOf(path).medium],
  expected: ({ corpus }) =>
    localesOf(corpus).flatMap((locale) => {
      const entries = allEntries(corpus, { locale, channel: 'feed' })
      const names = Object.keys(SHAPES)
      return names.map((name) => ({ path: `feed/v1/exports/${locale}/${name}`, locale, entries }))
    }),
  owns: (path) => path.startsWith('feed/v1/exports/'),
  async read({ path, locale }, context) {
    const { corpus, siteUrl, tree } = context
    const { medium, rows } = shapeOf(path)
    const text = (await tree.read(path)).toString('utf8')
    const base = `${siteUrl}${folderOf(corpus, locale)}q/`
    return merged(rows(text, base)).map(({ id, wordings, answer, facts }): FoundQuestion => {
      const readings = [{ medium, tokens: tokensOf(answer, path, context) }]
      const title = tidy(wordings[0] ?? '')
      return { id, title, readings, facts: { wordings: wordings.join('\n'), ...facts } }
    })
  },
  beside: (entry, { path, locale }, context) => ({
    required: footOf(entry, locale, context).map((line) => tokensOf(line, path, context)),
  }),
  facts({ id, question: { title, alsoAsked, meta } }, { path, locale }, { corpus, siteUrl }) {
    const address = questionAddress(corpus, siteUrl, locale, id)
    const all: Facts = { scenario: meta.scenarios[0], owner: meta.owner, address }
    const told = Object.entries(all).filter(([name]) => shapeOf(path).facts.includes(name))
    return { wordings: [...new Set([title, ...alsoAsked])].join('\n'), ...Object.fromEntries(told) }
  },
}
