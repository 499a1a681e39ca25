import type { Corpus, Question } from '@topasked/content'
import type { Nodes } from 'mdast'
import type { VFile } from 'vfile'

/** A node of an answer and the file that it was written in: the question or a fragment that it includes. */
export interface WrittenNode {
  readonly node: Nodes
  readonly file: VFile
}

function fragmentFile(corpus: Corpus, locale: string, fragment: string): VFile | undefined {
  const paths = [`fragments/${fragment}.${locale}.md`, `fragments/${fragment}.md`]
  const files = paths.map((path) => corpus.files.find((file) => file.path === path))
  return files.find((file) => file !== undefined)
}

/** Every node of an answer in the order of the text. An included node is marked; its descendants are not. */
export function* writtenNodes(corpus: Corpus, { tree, file, locale }: Question): Iterable<WrittenNode> {
  function* nodesIn(nodes: readonly Nodes[], outer: VFile): Iterable<WrittenNode> {
    for (const node of nodes) {
      const data: object = node.data ?? {}
      const fragment = 'fragment' in data ? String(data.fragment) : undefined
      const inner = fragment === undefined ? outer : (fragmentFile(corpus, locale, fragment) ?? file)
      yield { node, file: inner }
      if (node.type === 'callout' || node.type === 'details') yield* nodesIn(node.title, inner)
      if ('children' in node) yield* nodesIn(node.children, inner)
    }
  }
  yield* nodesIn([tree], file)
}

/** The file that a node of an answer was written in, where messages about the node belong. */
export function sourceFileOf(corpus: Corpus, question: Question, node: Nodes): VFile {
  for (const written of writtenNodes(corpus, question)) if (written.node === node) return written.file
  return question.file
}
