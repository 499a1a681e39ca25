import {
  type Asset,
  headingOfTarget,
  type LinkTarget,
  PUBLIC_ADDRESS,
  UNSAFE_IN_ADDRESS as UNSAFE,
} from '@topasked/content'
import type { Image, Link } from 'mdast'
import type { HtmlContext } from './context.ts'
import { type Found, reportNode } from './report.ts'
import { CONVERTER_RULES } from './rules.ts'

type QuestionTarget = Extract<LinkTarget, { kind: 'question' }>
type LinkContext = Pick<HtmlContext, 'corpus' | 'hrefOf' | 'locale' | 'siteUrl'>

/** What a channel may use for its own pages and pictures: https:, a path or a fragment; never another host's `//`. */
const OWN_ADDRESS = new RegExp(`^(?:https://[^${UNSAFE}]+|(?!//)[^${UNSAFE}:]+)$`, 'iu')

const SAFE = new RegExp(`^[^${UNSAFE}]*$`, 'u')

/**
 * Whether a channel may use `address` for a page or a picture of its own. Below `siteUrl` http: is allowed, too: a preview
 * or a site inside an intranet can be served there.
 */
export function isOwnAddress(address: string, siteUrl?: string): boolean {
  if (OWN_ADDRESS.test(address)) return true
  const below = siteUrl !== undefined && /^https?:\/\/[^/]/.test(siteUrl) && address.startsWith(siteUrl)
  return below && SAFE.test(address)
}

/** The address of a link; undefined, with an error on the source, if it may not be published. */
export function linkAddress(html: Found & { context: LinkContext }, link: Link): string | undefined {
  const target = link.data?.target ?? { kind: 'web' as const }
  const own = target.kind === 'question'
  const address = own ? html.context.hrefOf(withHeading(html, target)) : link.url
  if (own ? isOwnAddress(address, html.context.siteUrl) : PUBLIC_ADDRESS.test(address)) return address
  const reason = `the address ${address} cannot be published`
  const help = 'use an address that begins with https:, mailto: or tel:'
  reportNode(html, link, CONVERTER_RULES.addressAllowed, reason, help)
  return undefined
}

/** Pages of answers are on the site: a heading that is not shown there is no place to lead to. */
function withHeading(
  { question, context }: Found & { context: LinkContext },
  target: QuestionTarget,
): QuestionTarget {
  const { corpus, locale } = context
  const { kind, id } = target
  const fragment = headingOfTarget(corpus, target, { question, locale, channel: 'site' })
  return fragment === undefined ? { kind, id } : { kind, id, fragment }
}

/** The picture of an image; undefined, with an error on the source, if the corpus does not have it. */
export function imageAsset(html: Found, image: Image): Asset | undefined {
  const asset = html.context.corpus.assets.get(image.data?.asset ?? '')
  if (asset) return asset
  const reason = `the picture ${image.url} is not part of the content`
  reportNode(html, image, CONVERTER_RULES.imageKnown, reason, 'put the file in images/')
  return undefined
}
