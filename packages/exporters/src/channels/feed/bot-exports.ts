import type { VFile } from 'vfile'
import { plainStringsFor } from '../../language/index.ts'
import { outputFile } from '../../published/output-file.ts'
import { contactOf } from '../../render/contact.ts'
import type { FeedContext, FeedRecord } from './feed-context.ts'
import { jsonText } from './json-text.ts'

/** A question for import into an assistant. */
interface Lesson {
  readonly record: FeedRecord
  /** The question and its other wordings. */
  readonly wordings: readonly string[]
  /** The address of the page and whom to ask, appended to the answer. */
  readonly foot: string
}

/**
 * `feed/v1/exports/<locale>/`: the current questions in the shapes that assistants import. docs/integrators.md describes
 * each shape and names its documentation.
 */
export function* botExports(records: readonly FeedRecord[], feed: FeedContext): Iterable<VFile> {
  const current = records.filter(({ entry }) => entry.question.status === 'current')
  const lessons = current.map((record) => lessonOf(record, feed))
  const output = { locale: feed.locale, questions: current.map(({ entry }) => entry.id) }
  const file = (name: string, text: string | Buffer, mediaType: string) =>
    outputFile(`feed/v1/exports/${feed.locale}/${name}`, text, { mediaType, ...output })
  yield file('faq.csv', csvBytes(lessons), 'text/csv')
  yield file('azure-question-answering.json', jsonText(lessons.map(azurePair)), 'application/json')
  yield file('kendra-faq.json', jsonText(kendraFile(lessons)), 'application/json')
}

function lessonOf(record: FeedRecord, { corpus, locale }: FeedContext): Lesson {
  const { question } = record.entry
  const strings = plainStringsFor(corpus, locale).feed
  const owner = corpus.catalog.owners[question.meta.owner]
  const contact = owner && contactOf(corpus, owner, locale)
  const ways = [contact?.hotline, contact?.address, contact?.hours?.text, contact?.place?.text]
  const told = ways.filter((way) => way !== undefined).map((way) => way.replace(/^(?:mailto|tel):/i, ''))
  const team = contact?.name.text
  const person =
    team === undefined
      ? ''
      : told.length === 0
        ? strings.handOver({ team })
        : strings.handOverBy({ team, ways: told.join(strings.between) })
  return {
    record,
    wordings: [...new Set([question.title, ...question.alsoAsked])],
    foot: [strings.readMore({ address: record.page }), person].filter((line) => line !== '').join('\n'),
  }
}

const plainAnswer = ({ record, foot }: Lesson) => `${record.text}\n\n${foot}`

/**
 * The start of a cell that spreadsheet programs treat as a formula, including full-width characters (OWASP, "CSV
 * Injection"). A zero-width space before it keeps it a text; assistants, which import cells as they are, would read out the
 * usual apostrophe. An answer that starts with a list starts with a hyphen, for example.
 */
const FORMULA = /^(?=\s*[=+\-@＝＋－＠]|[\t\r\n])/u

/** RFC 4180 without a header line: a wording and the answer. */
function csvBytes(lessons: readonly Lesson[]): Buffer {
  const cell = (text: string) => `"${text.replace(FORMULA, '\u200B').replaceAll('"', '""')}"`
  const rows = lessons.flatMap((lesson) => {
    const answer = cell(plainAnswer(lesson))
    return lesson.wordings.map((wording) => Buffer.from(`${cell(wording)},${answer}\r\n`))
  })
  return Buffer.concat(rows)
}

/** The body of an "update QnAs" request to the authoring API of custom question answering. Its answers are Markdown. */
function azurePair({ record, wordings, foot }: Lesson, index: number) {
  const { entry, markdown, extension } = record
  return {
    op: 'add',
    value: {
      id: index + 1,
      answer: `${markdown}\n${foot.replaceAll('\n', '\n\n')}`,
      source: 'topasked',
      questions: wordings,
      metadata: { question: entry.id, scenario: extension.scenarios[0], owner: extension.owner },
      dialog: { isContextOnly: false, prompts: [] },
    },
  }
}

/** The FAQ file of Amazon Kendra, with fields that every index has. A wording is a document of its own there. */
function kendraFile(lessons: readonly Lesson[]) {
  return {
    SchemaVersion: 1,
    FaqDocuments: lessons.flatMap((lesson) =>
      lesson.wordings.map((Question) => ({
        Question,
        Answer: plainAnswer(lesson),
        Attributes: {
          _source_uri: lesson.record.page,
          _category: lesson.record.extension.scenarios[0],
          _last_updated_at: lesson.record.updatedAt,
        },
      })),
    ),
  }
}
