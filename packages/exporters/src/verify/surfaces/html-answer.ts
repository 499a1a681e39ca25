import type { Entry } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { Expected } from '../compare.ts'
import { markedAnswer, markedParts } from '../expect/marked-answer.ts'
import { allowedPhrases, requiredPhrases } from '../expect/phrases.ts'
import { plainAnswer } from '../expect/plain-answer.ts'
import type { Reading } from '../found.ts'
import { NOTE_MARK } from '../marks.ts'
import type { HtmlPlace } from '../read-html.ts'
import { pathAt, type VerifyContext } from '../surface.ts'

/** What an answer has to be in HTML, Markdown or plain text of a channel. */
export function screenAnswer(
  channel: ChannelName,
  entry: Entry,
  locale: string,
  { form }: Reading,
  { corpus, siteUrl }: VerifyContext,
): Expected {
  const telling = { corpus, question: entry.question, locale, channel, siteUrl }
  if (form === 'data') return { body: dataWords(telling), required: [], allowed: [] }
  const beside = {
    required: requiredPhrases(entry, locale),
    allowed: allowedPhrases(corpus, entry, locale, siteUrl),
  }
  // Whatever stands below an answer in Markdown comes before its footnotes.
  if (form === 'markdown') return { ...markedParts(telling), ...beside }
  return { body: form === 'text' ? plainAnswer(telling) : markedAnswer(telling), ...beside }
}

/** Of a number that leads to a footnote, data keeps the number, and of the way back from it the arrow. */
function dataWords(telling: Parameters<typeof markedAnswer>[0]): string {
  return markedAnswer(telling).replace(NOTE_MARK, (_mark, number: string) => ` ${number} `)
}

/** The place of a published file, for links and pictures in it. */
export function placeOf(path: string, context: Pick<VerifyContext, 'siteUrl' | 'tree'>): HtmlPlace {
  const { siteUrl, tree } = context
  return {
    address: `${siteUrl}${path.replace(/index\.html$/u, '')}`,
    fileAt: (address) => {
      const file = pathAt(address, context)
      return file === undefined ? undefined : tree.sha256Of(file)
    },
  }
}
