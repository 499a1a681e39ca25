import { CHANNELS, Question } from '@topasked/schema'
import type { Content } from '../read/content.ts'
import { applyChanges, type EditOptions, type EditResult, startEdit } from './apply-changes.ts'
import { Changes } from './changes.ts'
import { monthsAfter } from './days.ts'
import { EditError } from './edit-error.ts'
import { assertFree } from './id.ts'
import { nameHint } from './name-hint.ts'
import { example, type Filled, set, toScaffold } from './scaffold.ts'
import { toScalar } from './yaml-edit.ts'

interface NewQuestion extends EditOptions {
  /** The question itself; without it, the words of the id stand in. */
  readonly title?: string | undefined
  /** Home scenario; the first of faq.yaml if not given. */
  readonly scenario?: string | undefined
  /** A key of owners; the first of faq.yaml if not given. */
  readonly owner?: string | undefined
}

/** Every field that a new question can have: a field of the schema that is missing here does not compile. */
type Scaffold = Record<Exclude<keyof Question, 'related' | 'aliases' | 'original'>, Filled> & {
  readonly related?: Filled
}

/** Months until an answer wants another look. */
const REVIEW_MONTHS = 6

/** The words of an id as a title: `lost-card` is "Lost card". */
export function titleOf(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A text in double quotes, so that a colon or a hash typed later does no harm. */
export function quoted(text: string): string {
  return JSON.stringify(text)
}

function choose(noun: string, chosen: string | undefined, names: readonly string[]): string {
  const name = chosen ?? names[0] ?? ''
  if (names.includes(name)) return toScalar(name)
  throw new EditError(`there is no ${noun} ${name}${nameHint(name, names, true)}`)
}

function fieldsOf({ catalog, questions, asOf }: Content, id: string, asked: NewQuestion) {
  const { scenarios = [], audience = {}, owners = {} } = catalog?.data ?? {}
  const groups = Object.keys(audience)
  const others = [...questions].filter(([, { data }]) => data && !data.draft).map(([other]) => other)
  const among = (names: readonly string[]): string => `One of: ${names.join(', ')}.`
  const list = (...names: string[]): string => `[${names.map(toScalar).join(', ')}]`
  return {
    question: set(quoted(asked.title ?? `${titleOf(id)}?`)),
    scenarios: set(
      `[${choose('scenario', asked.scenario, scenarios)}]`,
      `There are: ${scenarios.join(', ')}.`,
    ),
    audience: set(list(...groups), `There are: ${groups.join(', ')}.`),
    summary: example(quoted('Say it in one sentence.')),
    alsoAsked: example(`\n  - ${quoted('The same question in other words?')}`),
    owner: set(choose('owner', asked.owner, Object.keys(owners)), among(Object.keys(owners))),
    reviewed: set(asOf),
    reviewBy: set(monthsAfter(asOf, REVIEW_MONTHS)),
    valid: example(`{ from: ${asOf}, until: ${monthsAfter(asOf, 12)} }`),
    channels: example(list(...CHANNELS)),
    tags: example(list('a-keyword')),
    ...(others[0] && { related: example(list(others[0])) }),
    draft: set('true', 'Remove this line when the answer is ready.'),
    source: example('https://www.example.org/'),
  } satisfies Scaffold
}

/**
 * Writes `questions/<id>.md`: a draft with every field under its sentence, which passes the check at once.
 * @throws {EditError} when the id cannot be given, or faq.yaml cannot be read.
 */
export async function newQuestion(asked: NewQuestion, id: string): Promise<EditResult> {
  const start = await startEdit(asked, false)
  assertFree(start.content, 'question', id)
  const fields = toScaffold(Question, fieldsOf(start.content, id, asked))
  const changes = new Changes()
  const body =
    'Write the answer here. Begin with the sentence that answers the question; the details follow.\n'
  changes.create(`questions/${id}.md`, `---\n${fields}---\n\n${body}`)
  return applyChanges(start, changes, asked)
}
