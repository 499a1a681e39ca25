import type { List, ListItem } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Finding } from '../../../model/messages.ts'
import { counterpartOf } from '../../compare/counterpart.ts'
import { outlineOf } from '../../compare/outline.ts'
import { lineOf, type Pair, translationPairs } from '../../compare/pairs.ts'
import type { ContentRule } from '../../rule.ts'

const nameOf = ({ ordered }: List, count: number) =>
  `${count} ${ordered ? 'step' : 'item'}${count === 1 ? '' : 's'}`

/** What a step has that is the same in every language: links, pictures and code. */
function marksOf(item: ListItem): string {
  const marks: string[] = []
  visit(item, (node) => {
    if (node.type === 'link' || node.type === 'image') marks.push(node.url)
    if (node.type === 'inlineCode') marks.push(`\`${node.value}`)
  })
  return marks.sort().join('\n')
}

/** The first step that stands in another place than in the original, as far as its links and code tell. */
function movedIn(original: List, translation: List): ListItem | undefined {
  const [theirs, ours] = [original.children.map(marksOf), translation.children.map(marksOf)]
  if (theirs.toSorted().join('\0') !== ours.toSorted().join('\0')) return undefined
  return translation.children[theirs.findIndex((marks, index) => marks !== ours[index])]
}

function firstLineOf(node: List | ListItem): Finding['place'] {
  const start = node.position?.start
  return start && { start, end: { ...start, column: start.column + 1, offset: (start.offset ?? 0) + 1 } }
}

function* differencesIn(pair: Pair): Iterable<Finding> {
  const [theirs, ours] = [outlineOf(pair.original).lists, outlineOf(pair.translation).lists]
  if (theirs.length !== ours.length) {
    const extra = theirs[ours.length] ?? theirs.at(-1)
    const own = ours.at(theirs.length)
    yield {
      reason: `this translation has ${ours.length} lists, and the original ${theirs.length}`,
      help: `compare the lists with ${extra ? lineOf(pair.original, extra) : pair.original.file.path}`,
      place: own ? firstLineOf(own) : extra && counterpartOf(pair, extra),
    }
    return
  }
  for (const [index, list] of ours.entries()) {
    const original = theirs[index]
    if (!original) continue
    const line = lineOf(pair.original, original)
    const [here, there] = [list.children.length, original.children.length]
    if (here !== there) {
      yield {
        reason: `this list has ${nameOf(list, here)}, and the original ${there}`,
        help: `compare with ${line}, and write the same steps in the same order`,
        place: firstLineOf(list),
      }
      continue
    }
    const moved = movedIn(original, list)
    if (moved)
      yield {
        reason: 'this step stands in another place than in the original',
        help: `put the steps in the order of ${line}`,
        place: firstLineOf(moved),
      }
  }
}

export const translationSteps: ContentRule = {
  id: 'translation/steps',
  stage: 'content',
  severity: 'warning',
  description: 'The lists of a translation have the steps of the original, in the same order.',
  check(content, found) {
    for (const pair of translationPairs(content))
      for (const finding of differencesIn(pair)) found(pair.translation, finding)
  },
}
