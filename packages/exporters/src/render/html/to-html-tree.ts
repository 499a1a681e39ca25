import { headingsOf, langTag, type Question, report } from '@topasked/content'
import type { Nodes, Root } from 'hast'
import { sanitize } from 'hast-util-sanitize'
import { toHast } from 'mdast-util-to-hast'
import { stringsFor } from '../../language/index.ts'
import type { HtmlContext } from './context.ts'
import { textNode } from './element.ts'
import { HTML_HANDLERS, type HtmlOptions, refuse } from './handlers.ts'
import type { HtmlState } from './html-state.ts'
import { CONVERTER_RULES } from './rules.ts'
import { schemaOf } from './schema.ts'
import { walk } from './walk.ts'

/**
 * The answer as an HTML tree that is safe to show anywhere: it is sanitised as the last step, has no positions and shares
 * nothing with the corpus. Its interface words are in the language of the text; the caller sets `lang` on the whole.
 * Nodes without a handler are errors on the source (rule `html/unknown-node`) and are left out.
 */
export function toHtmlTree(question: Question, context: HtmlContext): Root {
  const html = htmlStateOf(question, context)
  const options: HtmlOptions = {
    html,
    handlers: HTML_HANDLERS,
    unknownHandler: refuse,
    clobberPrefix: context.idPrefix,
    footnoteLabel: html.strings.footnotes,
    footnoteLabelTagName: `h${Math.min(6, 2 + context.headingOffset)}`,
    footnoteLabelProperties: { ...html.lang },
    footnoteBackLabel: (index, again) =>
      html.textStrings.backToReference({ number: `${index + 1}${again > 1 ? `-${again}` : ''}` }),
    footnoteBackContent: (_index, again) => [textNode(`↩\u{FE0E}${again > 1 ? again : ''}`)],
  }
  const tree = toHast(question.tree, options)
  const root: Root = tree.type === 'root' ? tree : { type: 'root', children: [] }
  if (root.children.length === 0) reportEmpty(html)
  finishFootnotes(root, html)
  return cleaned(root, html)
}

function reportEmpty({ question, context }: HtmlState): void {
  report(question.file, CONVERTER_RULES.answerPresent, {
    reason: `the answer says nothing in the channel ${context.channel}`,
    help: 'write the answer below the second ---, outside of blocks that are only for other channels',
  })
}

function htmlStateOf(question: Question, context: HtmlContext): HtmlState {
  const foreign = question.locale !== context.locale
  return {
    question,
    context,
    strings: stringsFor(context.corpus, context.locale),
    textStrings: stringsFor(context.corpus, question.locale),
    lang: foreign ? { lang: langTag(context.corpus, context.locale) } : {},
    headingIds: new Map<object, string>(headingsOf(question.tree).map(({ node, id }) => [node, id])),
    ownLinks: new Set(),
    ownPictures: new Set(),
  }
}

/** mdast-util-to-hast adds the prefix to the ids of footnotes, but not to the id of their heading. */
function finishFootnotes(tree: Root, { context }: HtmlState): void {
  const label = `${context.idPrefix}footnotes`
  walk(tree as Nodes, (node) => {
    if (node.type !== 'element') return
    const { properties } = node
    if (properties.id === 'footnote-label') properties.id = label
    if (properties.dataFootnoteRef) properties.ariaDescribedBy = [label]
    if (properties.dataFootnoteBackref !== undefined) delete properties.className
    if (properties.dataFootnotes) properties.className = ['topasked-footnotes']
  })
}

function cleaned(tree: Root, { context, ownLinks, ownPictures }: HtmlState): Root {
  const { idPrefix, classes } = context
  const safe = sanitize(tree, schemaOf({ idPrefix, classes, ownLinks, ownPictures }))
  const root: Root =
    safe.type === 'root' ? safe : { type: 'root', children: safe.type === 'doctype' ? [] : [safe] }
  walk(root as Nodes, (node) => {
    delete node.position
    delete node.data
  })
  return root
}
