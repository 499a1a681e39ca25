import type { Entry } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { Expected } from '../compare.ts'
import { markedAnswer } from '../expect/marked-answer.ts'
import { allowedPhrases, requiredPhrases } from '../expect/phrases.ts'
import { plainAnswer } from '../expect/plain-answer.ts'
import type { Reading } from '../found.ts'
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
  return {
    body: form === 'text' ? plainAnswer(telling) : markedAnswer(telling, form === 'markdown' ? form : 'html'),
    required: requiredPhrases(entry, locale),
    allowed: allowedPhrases(corpus, entry, locale, siteUrl),
  }
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
