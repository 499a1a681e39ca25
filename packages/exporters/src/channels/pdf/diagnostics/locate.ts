import type { Corpus, Place, Question } from '@topasked/content'
import type { Nodes } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { type WrittenNode, writtenNodes } from '../../../render/source-file.ts'

/** Where something stands that was found out too late to know its node. */
export interface Location {
  readonly file: VFile
  readonly place: Place | undefined
}

function pointAt(source: string, offset: number): Point {
  const lines = source.slice(0, offset).split(/\r\n|\n|\r/u)
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1, offset }
}

/** The first occurrence of `text` between two offsets. */
function spanOf(file: VFile, text: string, from = 0, to = Number.POSITIVE_INFINITY): Place | undefined {
  const source = String(file.value ?? '')
  const offset = source.indexOf(text, from)
  if (offset < 0 || offset >= to) return undefined
  return { start: pointAt(source, offset), end: pointAt(source, offset + text.length) }
}

function find(corpus: Corpus, question: Question, test: (node: Nodes) => boolean): WrittenNode | undefined {
  for (const written of writtenNodes(corpus, question)) if (test(written.node)) return written
  return undefined
}

/** Where a question has a text: in its title, else in its answer. Undefined where it has it nowhere. */
export function locateText(corpus: Corpus, question: Question, text: string): Location | undefined {
  if (question.title.includes(text)) return { file: question.file, place: spanOf(question.file, text) }
  const found = find(corpus, question, (node) => {
    if (node.type === 'image') return node.title?.includes(text) ?? false
    return 'value' in node && node.value.includes(text)
  })
  if (!found) return undefined
  const { file, node } = found
  const { start, end } = node.position ?? {}
  const span = start && end && spanOf(file, text, start.offset, end.offset)
  return { file, place: span ?? node.position }
}

/** Where a question shows the first picture that passes `test`, which is given the picture's path. */
export function locatePicture(
  corpus: Corpus,
  question: Question,
  test: (path: string) => boolean,
): Location | undefined {
  const found = find(corpus, question, (node) => node.type === 'image' && test(node.data?.asset ?? ''))
  return found && { file: found.file, place: found.node.position }
}
