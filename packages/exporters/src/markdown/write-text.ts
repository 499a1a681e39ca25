import type { Text } from 'mdast'
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown'

/**
 * Text as mdast-util-to-markdown writes it. There, some sixty patterns are searched for in every text; here, only those
 * whose character is in it, which most are not.
 */
export const writeText: Handle = (node: Text, parent, state, info) => {
  const { unsafe } = state
  const value = `${info.before}${node.value}${info.after}`
  state.unsafe = unsafe.filter(({ character }) => value.includes(character))
  const written = defaultHandlers.text(node, parent, state, info)
  state.unsafe = unsafe
  return written
}
