import { resolve } from 'node:path'
import { type Corpus, entryOf, similarTo } from '@topasked/content'
import { CHANNELS, type ChannelName } from '@topasked/schema'
import type { PdfOptions } from '../channels/channel.ts'
import { isPrinted } from '../published/handout.ts'
import { choiceOf, choicesOf, textOf, UsageError, type Values } from './command.ts'

/** The options of `build` for printing. */
export const PRINT_OPTIONS = {
  questions: { type: 'string' },
  paper: { type: 'string' },
} as const

export const PRINT_HELP = `  --paper SIZE      paper of the handouts: a4 or letter (default: a4)
  --questions LIST  make only a handout of these answers: comma-separated ids, in the order of printing. Writes
                    pdf/<locale>/pick.pdf into --out (default: ./handout); no other channel is published`

const PAPERS = ['a4', 'letter'] as const
/** The default folder of a handout of a few answers: never the published tree. */
const PICK_OUT = 'handout'

/** The ids that were asked for; undefined for everything. @throws {UsageError} */
function questionsOf(values: Values): readonly string[] | undefined {
  const given = textOf(values, 'questions')
  if (given === undefined) return undefined
  const ids = given.split(',').map((id) => id.trim())
  if (ids.includes('')) throw new UsageError(`--questions expects comma-separated ids, not "${given}"`)
  return ids
}

/** How to print. @throws {UsageError} */
export function pdfOptionsOf(values: Values): PdfOptions {
  const questions = questionsOf(values)
  return { paper: choiceOf(values, 'paper', PAPERS, 'a4'), ...(questions && { questions }) }
}

/** The channels to publish; a handout of a few answers needs only the PDF channel. @throws {UsageError} */
export function channelsFor(values: Values, { questions }: PdfOptions): readonly ChannelName[] {
  const channels = choicesOf(values, 'channels', CHANNELS)
  if (!questions) return channels
  if (textOf(values, 'channels') !== undefined && channels.join() !== 'pdf')
    throw new UsageError('--questions makes a handout, so the only channel it accepts is pdf')
  return ['pdf']
}

/** The folder to write into. */
export function outFor(values: Values, { questions }: PdfOptions, published: string): string {
  return resolve(textOf(values, 'out') ?? (questions ? PICK_OUT : published))
}

/** The current id of a question; `id` may be a former one. */
function presentId(corpus: Corpus, id: string): string {
  const current = corpus.questions.find(({ meta }) => meta.aliases?.includes(id))
  return corpus.questions.some((question) => question.id === id) ? id : (current?.id ?? id)
}

/** The options with the current id of each answer; all of them can be printed today. @throws {UsageError} */
export function knownQuestions(corpus: Corpus, options: PdfOptions): PdfOptions {
  if (!options.questions) return options
  const locale = corpus.catalog.locales.default
  const questions = options.questions.map((asked) => {
    const id = presentId(corpus, asked)
    const entry = entryOf(corpus, id, locale)
    if (entry && isPrinted(entry)) return id
    if (entry)
      throw new UsageError(`the question "${asked}" cannot be printed: it is archived or excluded from PDF`)
    const printed = corpus.questions.filter((question) =>
      isPrinted({ id: question.id, question, fallback: false }),
    )
    const similar = similarTo(asked, new Set(printed.map((question) => question.id)))
    const hint = similar ? `; there is one with a similar name: ${similar.name}` : ''
    throw new UsageError(`there is no question "${asked}"${hint}`)
  })
  return { ...options, questions }
}
