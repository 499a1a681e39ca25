import { type Callout, type Details, langTag, type Only, partsOf, type Variants } from '@topasked/content'
import type { Element, ElementContent } from 'hast'
import type { Code, Heading, ListItem, Parents } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { element, textNode } from './element.ts'
import { classNames, type HtmlState } from './html-state.ts'
import { LANGUAGE_CLASS } from './schema.ts'
import { onlyForLabel, taskMark } from './words.ts'

/** Headings below the question, never deeper than h6, each with an id that links can point to. */
export function handleHeading(html: HtmlState, state: State, node: Heading): Element {
  const { idPrefix, headingOffset, headingIds } = html.context
  const depth = Math.min(6, node.depth + headingOffset)
  const id = headingIds === false ? {} : { id: `${idPrefix}${html.headingIds.get(node)}` }
  return element(`h${depth}`, id, ...state.all(node))
}

/** Code keeps its line feeds; the site gets its language, for syntax highlighting. */
export function handleCode({ context }: HtmlState, node: Code): Element {
  const name = `language-${node.lang ?? ''}`
  const language = context.channel === 'site' && LANGUAGE_CLASS.test(name) ? { className: [name] } : {}
  return element('pre', {}, element('code', language, node.value === '' ? '' : `${node.value}\n`))
}

/** A task starts with a box written as text: inputs do not survive outside the site. */
export function handleListItem(html: HtmlState, state: State, node: ListItem, parent?: Parents): Element {
  const mark = taskMark(node.checked)
  const item = defaultHandlers.listItem(state, { ...node, checked: null }, parent)
  if (mark === '') return item
  const first = item.children.find((child) => child.type !== 'text' || child.value !== '\n')
  const holder = first?.type === 'element' && first.tagName === 'p' ? first : item
  holder.children.unshift(textNode(mark))
  return { ...item, properties: classNames(html, 'topasked-task') }
}

/**
 * `:::warning[Title]`: a note with its kind and its title. Without class names it is a block quotation with a bold label,
 * which even strict content management systems keep.
 */
export function handleCallout(html: HtmlState, state: State, node: Callout): Element {
  const title = state.all({ type: 'paragraph', children: node.title })
  const { lang, strings } = html
  const word = strings.callout[node.kind]
  const before = `${word}${strings.pdf.colon}`
  const label =
    title.length > 0
      ? element('strong', {}, lang.lang === undefined ? before : element('span', lang, before), ...title)
      : element('strong', { ...lang }, word)
  const classes = classNames(html, 'topasked-callout', `topasked-callout-${node.kind}`)
  return labelled(html, classes, label, state.all(node), state)
}

/** `:::only{…}`: omitted in channels that it does not name; with a label if it names groups of readers. */
export function handleOnly(html: HtmlState, state: State, node: Only): Element | ElementContent[] {
  const { context, question } = html
  if (node.channels && !node.channels.includes(context.channel)) return []
  if (!node.audience) return state.all(node)
  const { text, locale } = onlyForLabel(context.corpus, node.audience, context.locale)
  const lang = locale === question.locale ? {} : { lang: langTag(context.corpus, locale) }
  const label = element('strong', lang, text)
  return labelled(html, classNames(html, 'topasked-only'), label, state.all(node), state)
}

/** A part that folds where there are class names, which is where pages are ours; elsewhere it is open, with its title. */
export function handleDetails(html: HtmlState, state: State, node: Details): Element {
  const title = state.all({ type: 'paragraph', children: node.title })
  if (!html.context.classes)
    return labelled(html, {}, element('strong', {}, ...title), state.all(node), state)
  const summary = element('summary', classNames(html, 'topasked-label'), ...title)
  const content = state.wrap([summary, ...state.all(node)], true)
  return element('details', classNames(html, 'topasked-details'), ...content)
}

/** `:::variants`: a part below each heading; the site has a box around each, of which a script makes tabs. */
export function handleVariants(html: HtmlState, state: State, node: Variants): ElementContent[] {
  if (html.context.channel !== 'site') return state.all(node)
  const parts = partsOf(node).map(({ heading, children }) =>
    element(
      'section',
      {},
      ...state.wrap(state.all({ type: 'root', children: [heading, ...children] }), true),
    ),
  )
  return [element('div', classNames(html, 'topasked-variants'), ...state.wrap(parts, true))]
}

function labelled(
  html: HtmlState,
  classes: { className?: string[] },
  label: Element,
  content: ElementContent[],
  state: State,
): Element {
  const head = element('p', classNames(html, 'topasked-label'), label)
  const tagName = html.context.classes ? 'div' : 'blockquote'
  const role = html.context.classes ? { role: 'note' } : {}
  return element(tagName, { ...classes, ...role }, ...state.wrap([head, ...content], true))
}
