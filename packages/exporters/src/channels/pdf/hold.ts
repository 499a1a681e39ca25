import type { Block, Inline } from './print-nodes.ts'
import { fitsTogether } from './weight.ts'

const INTRODUCES = /[:：]\s*$/u

function endOf(nodes: readonly Inline[]): string {
  const last = nodes.at(-1)
  if (!last) return ''
  if ('v' in last) return last.v
  return 'c' in last && last.t !== 'note' ? endOf(last.c) : ''
}

function isText(block: Block | undefined): block is Extract<Block, { t: 'paragraph' | 'bare' }> {
  return block?.t === 'paragraph' || block?.t === 'bare'
}

/** Whether a paragraph ends with a colon: what it announces follows. */
export function announces(block: Block): boolean {
  return block.t === 'paragraph' && INTRODUCES.test(endOf(block.c))
}

/** Keeps on one page what belongs together: a step and its picture, a sentence with a colon and what it announces. */
export function hold(blocks: readonly Block[]): readonly Block[] {
  const held: Block[] = []
  for (const block of blocks) {
    const before = held.at(-1)
    if (block.t === 'figure' && before && isText(before) && fitsTogether([before, block])) {
      held[held.length - 1] = { t: 'together', c: [before, block] }
    } else {
      held.push(block)
    }
  }
  return held.map((block, index) => {
    const next = held[index + 1]
    return block.t === 'paragraph' && next && announces(block) ? { ...block, sticky: true } : block
  })
}
