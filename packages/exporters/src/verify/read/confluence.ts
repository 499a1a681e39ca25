import type { Element } from 'hast'
import { select, selectAll } from 'hast-util-select'
import { type AnswerToken, link, picture, SPACE, wordsIn } from '../answer/token.ts'
import { type Handlers, type HtmlPlace, noteOr, readNodes, resolveAddress, widthOf } from './html.ts'
import { attributeOf, parseXml, textIn } from './html-tree.ts'

/** A question of a page, with the name of the anchor before it. */
export interface StoredQuestion {
  readonly anchor: string
  readonly title: string
  readonly tokens: readonly AnswerToken[]
}

const macroNamed = (name: string): string => `ac\\:structured-macro[ac\\:name=${name}]`

/** Macros that set their content apart in a box. */
const BOXES = new Set(['info', 'tip', 'note', 'warning', 'panel'])

/**
 * Elements of the storage format besides those of HTML
 * (https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html).
 */
function handlersAt(place: HtmlPlace, addressOf: (anchor: string) => string): Handlers {
  return {
    sup: noteOr('a[href*="#"], ac\\:link'),
    'ac:link': (element, read) => {
      const inner = read(element.children)
      const address = addressOf(attributeOf(element, 'ac:anchor') ?? '')
      return wordsIn(inner).trim().startsWith('↩') ? [] : [...inner, link(address)]
    },
    'ac:link-body': ({ children }, read) => read(children),
    'ac:plain-text-link-body': ({ children }, read) => read(children),
    'ac:image': (element) => {
      const source = attributeOf(select('ri\\:url', element), 'ri:value') ?? ''
      const file = place.fileAt(resolveAddress(source, place)) ?? 'no file of this tree'
      return [picture(attributeOf(element, 'ac:alt') ?? '', file, widthOf(attributeOf(element, 'ac:width')))]
    },
    'ac:structured-macro': (element, read) => {
      const name = attributeOf(element, 'ac:name') ?? ''
      const inner = read(element.children)
      if (name === 'code') return [SPACE, { kind: 'code' }, ...inner, SPACE]
      return BOXES.has(name) ? [SPACE, { kind: 'callout' }, ...inner, SPACE] : inner
    },
    'ac:parameter': (element, read) =>
      attributeOf(element, 'ac:name') === 'title' ? [SPACE, ...read(element.children), SPACE] : [],
  }
}

/** The questions of a page in Confluence's storage format: what expands, after an anchor. `addressOf` says where anchors are on the site. */
export function readConfluence(
  xml: string,
  place: HtmlPlace,
  addressOf: (anchor: string, anchors: readonly string[]) => string,
): StoredQuestion[] {
  const macros = selectAll(`${macroNamed('anchor')}, ${macroNamed('expand')}`, parseXml(xml))
  const isExpand = (macro: Element | undefined) => attributeOf(macro, 'ac:name') === 'expand'
  const anchored = macros.flatMap((macro, index) => {
    const before = macros[index - 1]
    if (!isExpand(macro)) return []
    return [{ macro, anchor: before && !isExpand(before) ? textIn(before).trim() : '' }]
  })
  const anchors = anchored.map(({ anchor }) => anchor)
  return anchored.map(({ macro, anchor }) => {
    const isOwn = (name: string) => name.startsWith(`${anchor}--`)
    const handlers = handlersAt(place, (name) => (isOwn(name) ? `#${name}` : addressOf(name, anchors)))
    const title = select('ac\\:parameter[ac\\:name=title]', macro)
    const body = macro.children.filter((child) => child !== title)
    return { anchor, title: title ? textIn(title) : '', tokens: readNodes(body, place, handlers) }
  })
}
