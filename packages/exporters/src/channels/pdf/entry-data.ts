import type { Corpus, Entry, Question } from '@topasked/content'
import { formatDay, type Strings, stringsFor } from '../../language/index.ts'
import { permalink } from '../../published/addresses.ts'
import type { Picture } from './picture.ts'
import { type PrintContext, printContext } from './print-context.ts'
import type { Block, Inline, Tongue } from './print-nodes.ts'
import { reportOnce } from './report-once.ts'
import { ANSWER_PRESENT } from './rules.ts'
import { toRuns } from './runs.ts'
import { LENGTHS, type Length, shorten } from './shorten.ts'
import { type Slots, slotsOf } from './slots.ts'
import { toBlocks } from './to-blocks.ts'
import { tongueOfWords } from './tongue.ts'
import { isBrief, isShort } from './weight.ts'

/** One question as the templates read it: the same in every document of an edition. */
export interface EntryData {
  readonly id: string
  readonly tongue: Tongue
  readonly title: readonly Inline[]
  /** The word for an emergency answer. */
  readonly urgent: string | null
  /** What a reader should know before the answer. */
  readonly remarks: readonly string[]
  /** Set apart from `remarks`, because a document may say it once for all. */
  readonly machine: string | null
  readonly body: readonly Block[]
  /** Short enough not to be parted by a page break. */
  readonly whole: boolean
  /** The last part stays with the line below the answer. */
  readonly held: boolean
  readonly url: string
  /** The permanent address as people type it, and where it may be parted. */
  readonly typed: readonly string[]
  readonly reviewed: string
  /** Words of ours, `tongue` is their language; `space` is what stands before a remark. */
  readonly words: {
    readonly tongue: Tongue
    readonly space: string
    readonly signIn: string
    readonly onPage: Slots
    readonly colon: string
  }
}

export interface EntryFiles {
  /** The whole answer, and the shorter ones where they were asked for. */
  readonly data: ReadonlyMap<Length, EntryData>
  readonly pictures: ReadonlyMap<string, Picture>
}

function validity({ validity }: Question, words: Strings, locale: string): string[] {
  const { from, until } = validity ?? {}
  if (until === undefined) return []
  const last = formatDay(until, locale)
  return [from === undefined ? words.validUntil(last) : words.validBetween(formatDay(from, locale), last)]
}

function remarksOf({ question, fallback }: Entry, words: Strings, locale: string): string[] {
  const { translation } = question
  return [
    ...validity(question, words, locale),
    ...(fallback ? [words.notTranslated] : []),
    ...(translation && !translation.reviewed && translation.by === 'human'
      ? [words.unreviewedTranslation]
      : []),
    ...(translation?.outdated ? [words.outdatedTranslation] : []),
  ]
}

/** A short first paragraph stays with what follows, and a short one before the end with the end: no lonely lines. */
function endsHeld(body: readonly Block[]): readonly Block[] {
  return body.map((block, index) => {
    const atAnEnd = index === 0 || index === body.length - 2
    const held = atAnEnd && index < body.length - 1 && block.t === 'paragraph' && isBrief(block)
    return held ? { ...block, sticky: true } : block
  })
}

function wordsIn({ corpus, question, words, tongue: { han } }: PrintContext): EntryData['words'] {
  const { onPage, colon } = words.pdf
  const tongue = tongueOfWords(corpus, question.locale)
  return { tongue, space: han ? '' : ' ', signIn: words.signIn, onPage: slotsOf(onPage), colon }
}

/** Whether the text is a machine's and nobody has read it. */
export function isMachineMade({ translation }: Question): boolean {
  return translation !== null && translation.by === 'machine' && !translation.reviewed
}

/** The answer on paper; it is an error if there is nothing left of it there. */
function bodyOf({ tree, file }: Question, context: PrintContext): readonly Block[] {
  const body = toBlocks(tree.children, context)
  if (body.length === 0 && !file.messages.some(({ fatal }) => fatal)) {
    reportOnce(file, ANSWER_PRESENT, {
      reason: 'nothing of this answer is left on paper',
      help: 'write something for the channel pdf, or leave the channel out: channels: [site, feed, intranet]',
    })
  }
  return body
}

/** Parts an address after its slashes. */
function typedParts(url: string): readonly string[] {
  return url.replace(/^https:\/\//u, '').split(/(?<=\/)/u)
}

/**
 * Converts a question for the edition in `locale`, in these lengths. What cannot be printed is a message on its source.
 */
export function entryFiles(
  corpus: Corpus,
  locale: string,
  entry: Entry,
  lengths: readonly Length[] = LENGTHS,
): EntryFiles {
  const { id, question } = entry
  const words = stringsFor(locale)
  const context = printContext(corpus, question, locale)
  const body = bodyOf(question, context)
  const url = permalink(corpus, locale, id)
  const whole: EntryData = {
    id,
    tongue: context.tongue,
    title: toRuns(corpus, question.title, context.tongue),
    urgent: corpus.catalog.urgent?.includes(id) ? words.pdf.urgent : null,
    remarks: remarksOf(entry, words, locale),
    machine: isMachineMade(question) ? words.machineTranslation : null,
    body: endsHeld(body),
    whole: isShort(body),
    held: isShort(body.slice(-1)),
    url,
    typed: typedParts(url),
    reviewed: `${words.lastReviewed} ${formatDay(question.meta.reviewed, locale)}`,
    words: wordsIn(context),
  }
  const data = lengths.map((length): [Length, EntryData] => {
    const short = shorten(whole.body, question.summary, length)
    return [length, { ...whole, body: short, whole: isShort(short), held: isShort(short.slice(-1)) }]
  })
  return { data: new Map(data), pictures: context.pictures }
}
