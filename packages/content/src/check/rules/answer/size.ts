import type { TooLarge } from '../../../read/content.ts'
import { TREE_LIMITS } from '../../../read/limits.ts'
import { MOST_CHARACTERS, MOST_INCLUDES } from '../../../resolve/answer-size.ts'
import type { ContentRule } from '../../rule.ts'

const { nodes, blocks, marks } = TREE_LIMITS
const SPLIT = 'split it into several questions'
const FLATTER = 'write it flatter, or include it outside of them'

const WORDS: Readonly<
  Record<Exclude<TooLarge['what'], 'circle' | 'failed'>, { reason: string; help: string }>
> = {
  nodes: {
    reason: `with all it includes and all cells of its tables, this answer has more than ${nodes} parts`,
    help: SPLIT,
  },
  characters: {
    reason: `with all it includes and the addresses of all links, this answer has more than ${MOST_CHARACTERS} characters`,
    help: SPLIT,
  },
  blocks: {
    reason: `with this, lists, quotes and blocks are nested more than ${blocks} levels deep`,
    help: FLATTER,
  },
  includes: {
    reason: `texts are included in each other more than ${MOST_INCLUDES} levels deep`,
    help: 'put some of them together',
  },
  marks: {
    reason: `with this, bold, italics and links are nested more than ${marks} levels deep`,
    help: FLATTER,
  },
}

/** Circles of includes are the matter of reference/fragment-exists, what failed that of file/handled. */
export const answerSize: ContentRule = {
  id: 'answer/size',
  stage: 'content',
  severity: 'error',
  description: 'An answer, with the fragments that it includes, is small enough to be published.',
  check({ sources, tooLarge }, found) {
    for (const source of sources) {
      const { what, node } = tooLarge.get(source) ?? {}
      if (what !== undefined && what !== 'circle' && what !== 'failed')
        found(source, { ...WORDS[what], place: node?.position })
    }
  },
}
