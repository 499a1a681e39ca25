import type { Text } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'
import { withoutLinks } from './without-links.ts'

const write: Handle = (node: Text, parent, state, info) => {
  const { unsafe } = state
  // Nothing inside a link becomes another one.
  const text = state.stack.includes('label') ? node.value : withoutLinks(node.value)
  const value = `${info.before}${text}${info.after}`
  state.unsafe = unsafe.filter(({ character }) => value.includes(character))
  const written = defaultHandlers.text({ ...node, value: text }, parent, state, info)
  state.unsafe = unsafe
  return written
}

/** A placeholder that starts like the written text: what comes before it depends only on that. */
const peek: Handle = (node: Text, parent, state, info) => {
  const { value } = node
  const isPlain = !state.unsafe.some(({ character }) => character === value[0]) && value[0] !== '\\'
  // A space is unsafe beside the end of a line only.
  const isSpace = value[0] === ' ' && /^ [^\r\n]/.test(value)
  return isPlain || isSpace ? value : write(node, parent, state, info)
}

/**
 * Text as mdast-util-to-markdown writes it, in which no address becomes a link. The library searches every text for some sixty patterns; this searches only
 * for those whose character occurs in the text, which is rare.
 */
export const writeText: Handle & { peek: Handle } = Object.assign(write, { peek })
