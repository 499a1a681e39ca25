import type { Corpus, Place, Question } from '@topasked/content'
import type { Image, Nodes } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { type PrintContext, printContext, within } from './print-context.ts'

/** Where something stands that was found out too late to know its node. */
export interface Location {
  readonly file: VFile
  readonly place: Place | undefined
}

function pointAt(source: string, offset: number): Point {
  const lines = source.slice(0, offset).split(/\r\n|\n|\r/u)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset }
}

function spanOf(file: VFile, text: string, from: number, to: number): Place | undefined {
  const source = String(file.value ?? '')
  const offset = source.indexOf(text, from)
  if (offset < 0 || offset >= to) return undefined
  return { start: pointAt(source, offset), end: pointAt(source, offset + text.length) }
}

/** Every node with the context it stands in, in the order of the text. */
function* nodesIn(
  nodes: readonly Nodes[],
  outer: PrintContext,
): Iterable<{ node: Nodes; context: PrintContext }> {
  for (const node of nodes) {
    const context = within(node, outer)
    yield { node, context }
    if (node.type === 'callout') yield* nodesIn(node.title, context)
    if ('children' in node) yield* nodesIn(node.children, context)
  }
}

function find(corpus: Corpus, question: Question, test: (node: Nodes) => boolean) {
  for (const { node, context } of nodesIn(
    question.tree.children,
    printContext(corpus, question, question.locale),
  )) {
    if (test(node)) return { node, file: context.file }
  }
  return undefined
}

/** Where a question has a text: in its title, else in its answer. Undefined where it has it nowhere. */
export function locateText(corpus: Corpus, question: Question, text: string): Location | undefined {
  if (question.title.includes(text)) {
    return { file: question.file, place: spanOf(question.file, text, 0, Number.POSITIVE_INFINITY) }
  }
  const found = find(corpus, question, (node) => {
    return 'value' in node
      ? node.value.includes(text)
      : node.type === 'image' && (node.title ?? '').includes(text)
  })
  if (!found) return undefined
  const { start, end } = found.node.position ?? {}
  const span = start && end && spanOf(found.file, text, start.offset ?? 0, end.offset ?? 0)
  return { file: found.file, place: span ?? found.node.position }
}

/** Where a question shows the first picture that passes `test`. */
export function locatePicture(
  corpus: Corpus,
  question: Question,
  test: (asset: string) => boolean,
): Location | undefined {
  const shows = (node: Nodes): node is Image => node.type === 'image' && test(node.data?.asset ?? '')
  const found = find(corpus, question, shows)
  return found && { file: found.file, place: found.node.position }
}
