import { headingOfTarget, pictureIn, pictureSize } from '@topasked/content'
import type { Element, ElementContent } from 'hast'
import type { Image, Link, Paragraph } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { imageAsset, isOwnAddress, linkAddress } from './addresses.ts'
import { element, textNode } from './element.ts'
import { classNames, type HtmlState } from './html-state.ts'
import { signInNote } from './words.ts'

/** A link, or only its words if the address may not be published; says if its page requires a sign-in. */
export function handleLink(html: HtmlState, state: State, node: Link): ElementContent[] {
  const { context } = html
  const address = placeInAnswer(html, node) ?? linkAddress(html, node)
  const content = state.all(node)
  if (address === undefined) return content
  const link = defaultHandlers.link(state, { ...node, url: address })
  const target = node.data?.target
  if (target?.kind === 'question') html.ownLinks.add(String(link.properties.href))
  if (target?.kind !== 'registry' || target.access !== 'sign-in') return [link]
  const note = element(
    'span',
    { ...classNames(html, 'topasked-sign-in'), ...html.lang },
    signInNote(context.corpus, context.locale),
  )
  const plain =
    context.classes || html.lang.lang !== undefined
      ? note
      : textNode(signInNote(context.corpus, context.locale))
  return [link, plain]
}

/** A heading of the same answer has its place beside the link, wherever the answer is shown or copied to. */
function placeInAnswer({ context, question }: HtmlState, { data }: Link): string | undefined {
  const { target } = data ?? {}
  if (target?.kind !== 'question' || target.id !== question.id || context.headingIds === false)
    return undefined
  const { corpus, locale, channel, idPrefix } = context
  const heading = headingOfTarget(corpus, target, { question, locale, channel })
  return heading === undefined ? undefined : `#${idPrefix}${heading}`
}

/** A picture with its size, to prevent layout shifts; only its description if the corpus has no such file. */
export function handleImage(html: HtmlState, node: Image): ElementContent {
  const { context, ownPictures } = html
  const alt = node.alt ?? ''
  const asset = imageAsset(html, node)
  if (!asset) return textNode(alt)
  const { width, height } = pictureSize(node, asset)
  const src = context.srcOf(asset)
  if (!isOwnAddress(src, context.siteUrl)) return textNode(alt)
  ownPictures.add(src)
  const title = node.title ? { title: node.title } : {}
  return element('img', { src, alt, ...title, width, height, ...(context.classes && { loading: 'lazy' }) })
}

/** A paragraph; two pictures side by side are a box of their own where there is a style sheet for it. */
export function handleParagraph(html: HtmlState, state: State, node: Paragraph): Element {
  if (!node.data?.pair || !html.context.classes) return defaultHandlers.paragraph(state, node)
  const isWide = node.children.some((child) => {
    const image = pictureIn(child)
    const asset = image && html.context.corpus.assets.get(image.data?.asset ?? '')
    return asset !== undefined && asset.width > asset.height
  })
  const names = ['topasked-pair', ...(isWide ? ['topasked-pair-wide'] : [])]
  return element('div', classNames(html, ...names), ...state.all(node))
}
