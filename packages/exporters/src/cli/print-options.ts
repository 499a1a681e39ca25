import { resolve } from 'node:path'
import { type Corpus, entryOf, similarTo } from '@topasked/content'
import { CHANNELS, type ChannelName } from '@topasked/schema'
import type { PdfOptions } from '../channels/channel.ts'
import { isPrinted } from '../published/handout.ts'
import { choiceOf, choicesOf, textOf, UsageError, type Values } from './command.ts'

/** The options of `build` that are about paper. */
export const PRINT_OPTIONS = {
  questions: { type: 'string' },
  paper: { type: 'string' },
} as const

export const PRINT_HELP = `  --paper SIZE      a4 or letter, for the handouts (default: a4)
  --questions LIST  a handout of these answers alone, by their ids in the order wanted: writes pdf/<locale>/pick.pdf into
                    --out (default: the folder handout here), and nothing of the other channels`

const PAPERS = ['a4', 'letter'] as const
/** Where a handout of a few answers goes unless the call says otherwise: never in place of what is published. */
const PICK_OUT = 'handout'

/** The ids that were asked for; undefined for everything. @throws {UsageError} */
function questionsOf(values: Values): readonly string[] | undefined {
  const given = textOf(values, 'questions')
  if (given === undefined) return undefined
  const ids = given.split(',').map((id) => id.trim())
  if (ids.includes('')) throw new UsageError(`--questions takes ids with commas between them, not "${given}"`)
  return ids
}

/** How to print. @throws {UsageError} */
export function pdfOptionsOf(values: Values): PdfOptions {
  const questions = questionsOf(values)
  return { paper: choiceOf(values, 'paper', PAPERS, 'a4'), ...(questions && { questions }) }
}

/** A handout of a few answers is of the PDF channel alone. @throws {UsageError} */
export function channelsFor(values: Values, { questions }: PdfOptions): readonly ChannelName[] {
  const channels = choicesOf(values, 'channels', CHANNELS)
  if (!questions) return channels
  if (textOf(values, 'channels') !== undefined && channels.join() !== 'pdf')
    throw new UsageError('--questions makes a handout: it goes with --channels pdf only')
  return ['pdf']
}

/** The folder to write into. */
export function outFor(values: Values, { questions }: PdfOptions, published: string): string {
  return resolve(textOf(values, 'out') ?? (questions ? PICK_OUT : published))
}

/** The present id for one that was asked for, which may be a former one. */
function presentId(corpus: Corpus, id: string): string {
  const current = corpus.questions.find(({ meta }) => meta.aliases?.includes(id))
  return corpus.questions.some((question) => question.id === id) ? id : (current?.id ?? id)
}

/** The options with every id known to be of an answer that can be printed today. @throws {UsageError} */
export function knownQuestions(corpus: Corpus, options: PdfOptions): PdfOptions {
  if (!options.questions) return options
  const locale = corpus.catalog.locales.default
  const questions = options.questions.map((asked) => {
    const id = presentId(corpus, asked)
    const entry = entryOf(corpus, id, locale)
    if (entry && isPrinted(entry)) return id
    if (entry)
      throw new UsageError(`the question "${asked}" is not printed: it is archived, or not meant for PDF`)
    const printed = corpus.questions.filter((question) =>
      isPrinted({ id: question.id, question, fallback: false }),
    )
    const similar = similarTo(asked, new Set(printed.map((question) => question.id)))
    const hint = similar ? `; there is one with a similar name: ${similar.name}` : ''
    throw new UsageError(`there is no question "${asked}"${hint}`)
  })
  return { ...options, questions }
}
