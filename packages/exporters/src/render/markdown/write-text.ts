import type { Text } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'

const write: Handle = (node: Text, parent, state, info) => {
  const { unsafe } = state
  const value = `${info.before}${node.value}${info.after}`
  state.unsafe = unsafe.filter(({ character }) => value.includes(character))
  const written = defaultHandlers.text(node, parent, state, info)
  state.unsafe = unsafe
  return written
}

/** Something that begins as the text does once it is written: what stands before it only wants to know that. */
const peek: Handle = (node: Text, parent, state, info) => {
  const { value } = node
  const isPlain = !state.unsafe.some(({ character }) => character === value[0]) && value[0] !== '\\'
  // A space is unsafe beside the end of a line only.
  const isSpace = value[0] === ' ' && /^ [^\r\n]/.test(value)
  return isPlain || isSpace ? value : write(node, parent, state, info)
}

/**
 * Text as mdast-util-to-markdown writes it. There, some sixty patterns are searched for in every text; here, only those
 * whose character is in it, which most are not.
 */
export const writeText: Handle & { peek: Handle } = Object.assign(write, { peek })
