import { type Corpus, headingOfTarget, type Question } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { Link } from 'mdast'
import { questionAddress } from '../addresses.ts'
import type { Medium } from './medium.ts'

/** One answer in one place: what decides how it is told there. */
export interface AnswerPlace {
  readonly corpus: Corpus
  readonly question: Question
  readonly channel: ChannelName
  /** Language of the edition. */
  readonly locale: string
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
  /** On paper: the page on which the document has a question; undefined where it has not. */
  readonly pageIn?: (id: string) => number | undefined
}

export interface LinkTarget {
  readonly to: string
  /** The page of the document that it leads to. */
  readonly page?: number
  /** It leads to another place of the same answer. */
  readonly isOwn?: boolean
  /** The page wants a sign-in. */
  readonly isClosed?: boolean
}

/** Where a link leads from a place: within the document, to a page of the site, or out. */
export function linkTarget(
  { data, url }: Link,
  { corpus, question, channel, locale, siteUrl, pageIn }: AnswerPlace,
  { lasting, pages, inPage }: Medium,
): LinkTarget {
  const target = data?.target
  if (target?.kind !== 'question')
    return { to: url, isClosed: target?.kind === 'registry' && target.access === 'sign-in' }
  const { id } = target
  const isOwn = id === question.id
  const headingIn = (shownIn: ChannelName) =>
    headingOfTarget(corpus, target, { question, locale, channel: shownIn })
  const page = pageIn?.(id)
  if (page !== undefined) {
    const heading = pages ? headingIn('pdf') : undefined
    const to =
      heading === undefined
        ? `#question-${locale}-${id}`
        : `#heading-${locale}-${id}--${encodeURIComponent(heading)}`
    return { to, page, isOwn }
  }
  const place = inPage && isOwn ? headingIn(channel) : undefined
  if (place !== undefined) return { to: `#topasked-${id}--${place}` }
  const heading = lasting ? undefined : headingIn('site')
  const address = questionAddress(corpus, lasting ? corpus.catalog.siteUrl : siteUrl, locale, id)
  return { to: heading === undefined ? address : `${address}#topasked-${id}--${heading}` }
}

/** The address as people write it down. */
export const spelled = (url: string): string => url.replace(/^(?:mailto|tel):/iu, '')

/** Whether the words of a link are its address already. */
export function isSpelledOut(text: string, url: string): boolean {
  const bare = (value: string) => spelled(value.trim()).replace(/^https?:\/\/|\/$/giu, '')
  const digits = (value: string) => value.replace(/[^0-9+]/gu, '')
  return bare(text) === bare(url) || (url.startsWith('tel:') && digits(text) === digits(url))
}
