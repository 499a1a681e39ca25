import type { Corpus, Entry, Question } from '@topasked/content'
import { paperStringsFor } from '../../../language/index.ts'
import { permalink } from '../../../published/addresses.ts'
import { areShort, keepEnds } from '../nodes/page-breaks.ts'
import { toRuns } from '../nodes/text-runs.ts'
import { toPrintNodes } from '../nodes/to-print-nodes.ts'
import { uriOf } from '../nodes/uri-of.ts'
import { PDF_RULES, reportOnce } from '../report.ts'
import { languageOf } from '../typst/language.ts'
import type { Block } from '../typst/print-nodes.ts'
import type { EntryData } from '../typst/template-data.ts'
import { displayUrl } from './addresses.ts'
import { entryWords } from './interface-words.ts'
import { entryNotes } from './notes.ts'
import { LENGTHS, type Length, shorten } from './shorten.ts'

/** An answer for the templates. */
interface ConvertedEntry {
  /** The whole answer, and the shorter ones that were asked for. */
  readonly data: ReadonlyMap<Length, EntryData>
  /** Path for the templates -> bytes. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Something of it cannot be printed; a message says what. */
  readonly incomplete: boolean
}

/** Says that nothing of the answer is left on paper, unless another message says why. */
function reportEmpty({ file }: Question): void {
  reportOnce(file, PDF_RULES.answerPresent, {
    reason: 'nothing of this answer is left on paper',
    help: 'write something for the channel pdf, or leave it out with channels: [site, feed, intranet]',
  })
}

function endOf(body: readonly Block[]): Pick<EntryData, 'body' | 'breakable' | 'endSticky'> {
  return { body, breakable: !areShort(body), endSticky: areShort(body.slice(-1)) }
}

/**
 * Converts a question for the edition in `locale`, in these lengths. What cannot be printed is a message on its source.
 */
export function convertEntry(
  corpus: Corpus,
  locale: string,
  entry: Entry,
  lengths: readonly Length[] = LENGTHS,
): ConvertedEntry {
  const { id, question } = entry
  const words = paperStringsFor(corpus, locale)
  const language = languageOf(corpus, question.locale)
  const { blocks, pictures, incomplete } = toPrintNodes(corpus, question, locale)
  if (blocks.length === 0 && !incomplete) reportEmpty(question)
  const url = permalink(corpus, locale, id)
  const common = {
    id,
    language,
    title: toRuns(corpus, question.title, language),
    urgent: corpus.catalog.urgent?.includes(id) ? words.pdf.urgent : null,
    ...entryNotes(corpus, entry, locale),
    url: uriOf(url),
    // A line may end after a slash.
    displayUrl: displayUrl(url).split(/(?<=\/)/u),
    reviewed: words.pdf.lastReviewed({ day: question.meta.reviewed }),
    words: entryWords(corpus, question.locale),
  }
  const whole = keepEnds(blocks)
  const data = lengths.map((length): [Length, EntryData] => [
    length,
    { ...common, ...endOf(shorten(whole, question.summary, length)) },
  ])
  return { data: new Map(data), pictures, incomplete: incomplete || blocks.length === 0 }
}
