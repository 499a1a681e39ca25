// @ts-check
/**
 * Where the parts of a node stand: the parser knows, and mdast drops it. Plain JavaScript, as the parser that uses it.
 *
 * @typedef {import('mdast-util-from-markdown').CompileContext} Context
 * @typedef {import('mdast-util-from-markdown').Extension} Extension
 * @typedef {import('mdast-util-from-markdown').Token} Token
 * @typedef {import('./span.ts').Span} Span
 * @typedef {import('./span.ts').Spans} Spans
 */

/**
 * The spans of a node that is being made; `up` is 1 while its content is buffered apart.
 *
 * @param {Context} context
 * @param {number} up
 * @returns {{ -readonly [Name in keyof Spans]: Spans[Name] }}
 */
function spansOf(context, up) {
  const node = context.stack[context.stack.length - 1 - up]
  if (!node) throw new TypeError('a token outside of any node')
  const data = /** @type {import('mdast').Data} */ (node.data ?? {})
  node.data = data
  data.spans ??= {}
  return data.spans
}

/**
 * @param {Token} token
 * @param {number} marks Length of the mark at each end.
 * @returns {Span}
 */
function spanOf({ start, end }, marks = 0) {
  return { start: start.offset + marks, end: end.offset - marks }
}

/**
 * @typedef {'destination' | 'label' | 'title' | 'marks' | 'name' | 'opening' | 'text'} Part
 */

/**
 * @param {Part} part
 * @param {{ marks?: number, up?: number }} [options]
 * @returns {(this: Context, token: Token) => undefined}
 */
function keep(part, { marks = 0, up = 0 } = {}) {
  return function (token) {
    spansOf(this, up)[part] ??= spanOf(token, marks)
  }
}

/**
 * What stands between two marks, each of which is a token.
 *
 * @param {'destination' | 'reference'} part
 * @returns {(this: Context, token: Token) => undefined}
 */
function keepBetween(part) {
  return function ({ start, end }) {
    const spans = spansOf(this, 0)
    const first = spans[part]
    spans[part] = first ? { start: first.start, end: start.offset } : { start: end.offset, end: end.offset }
  }
}

/**
 * The first and the last line of a block that has both.
 *
 * @param {{ up: number }} options How deep the node lies when its last line comes.
 * @returns {(this: Context, token: Token) => undefined}
 */
function keepFences({ up }) {
  return function (token) {
    const node = this.stack[this.stack.length - 1]
    if (node?.type === 'code' || node?.type === 'containerDirective') {
      const spans = spansOf(this, 0)
      if (spans.opening) spans.closing = spanOf(token)
      else spans.opening = spanOf(token)
    } else spansOf(this, up).closing = spanOf(token)
  }
}

/** @type {(this: Context, token: Token) => undefined} */
function enterAttributeName(token) {
  const spans = spansOf(this, 1)
  spans.attributes ??= []
  spans.attributes.push({ name: this.sliceSerialize(token), value: undefined })
}

/** @type {(this: Context, token: Token) => undefined} */
function enterAttributeValue(token) {
  const last = spansOf(this, 1).attributes?.at(-1)
  if (last) last.value = spanOf(token)
}

/**
 * A mark of a quote or a list, or an indent that belongs to one, before the text of a line.
 *
 * @type {(this: Context, token: Token) => undefined}
 */
function enterPrefix({ start, end }) {
  const root = this.stack[0]
  if (root?.type !== 'root') return
  root.data ??= {}
  root.data.lines ??= {}
  const depth = (root.data.lines[start.line]?.depth ?? 0) + 1
  root.data.lines[start.line] = { start: end.offset, depth }
}

/** @type {(this: Context, token: Token) => undefined} */
function enterEscape({ start }) {
  const root = this.stack[0]
  if (root?.type !== 'root') return
  root.data ??= {}
  root.data.escapes ??= []
  root.data.escapes.push(start.offset)
}

/** @type {Extension} */
const extension = {
  enter: {
    atxHeadingSequence: keep('marks'),
    blockQuotePrefix: enterPrefix,
    autolinkMarker: keepBetween('destination'),
    codeFencedFence: keepFences({ up: 1 }),
    definitionDestinationLiteral: keep('destination', { marks: 1 }),
    definitionDestinationRaw: keep('destination'),
    definitionLabel: keep('label', { marks: 1 }),
    definitionTitle: keep('title', { marks: 1 }),
    escapeMarker: enterEscape,
    gfmFootnoteDefinitionIndent: enterPrefix,
    gfmFootnoteDefinitionWhitespace: enterPrefix,
    labelText: keep('label', { up: 1 }),
    listItemIndent: enterPrefix,
    listItemPrefix: enterPrefix,
    referenceMarker: keepBetween('reference'),
    resourceDestinationLiteral: keep('destination', { marks: 1 }),
    resourceDestinationRaw: keep('destination'),
    resourceTitle: keep('title', { marks: 1 }),
    setextHeadingText: keep('text'),
    ...Object.fromEntries(
      ['Container', 'Leaf', 'Text'].flatMap((form) => [
        [`directive${form}Name`, keep('name')],
        [`directive${form}AttributeName`, enterAttributeName],
        [`directive${form}AttributeValue`, enterAttributeValue],
      ]),
    ),
    directiveContainerFence: keepFences({ up: 0 }),
    directiveLeafLabel: keep('label', { marks: 1 }),
    directiveTextLabel: keep('label', { marks: 1 }),
  },
}

/**
 * Remark plugin: the parser leaves on the `data` of each node the spans of its parts.
 *
 * @this {import('unified').Processor}
 * @returns {undefined}
 */
export default function remarkSpans() {
  const data = this.data()
  data.fromMarkdownExtensions ??= []
  data.fromMarkdownExtensions.push(extension)
}
