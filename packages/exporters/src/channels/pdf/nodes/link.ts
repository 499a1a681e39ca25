import { headingOfTarget, PUBLIC_ADDRESS } from '@topasked/content'
import type { Link } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { permalink } from '../../../published/addresses.ts'
import { PDF_RULES } from '../report.ts'
import type { Inline, PrintAddress } from '../typst/print-nodes.ts'
import { footnoteFor, type NodeState, reportNode } from './state.ts'
import { uriOf } from './uri-of.ts'

/** The address as people write it down: without `mailto:` and `tel:`. */
function displayed(url: string): string {
  return url.replace(/^(?:mailto|tel):/iu, '')
}

/** Whether a reader of the text knows the address. */
function tells(text: string, url: string): boolean {
  const bare = (value: string) =>
    displayed(value.trim())
      .replace(/^https?:\/\//iu, '')
      .replace(/\/$/u, '')
  const digits = (value: string) => value.replace(/[^0-9+]/gu, '')
  return bare(text) === bare(url) || (url.startsWith('tel:') && digits(text) === digits(url))
}

function addressOf(written: string, text: string, state: NodeState): PrintAddress {
  const url = uriOf(written)
  if (text === '' || tells(text, written))
    return { url, address: null, beside: false, footnote: null, first: false }
  const address = displayed(written)
  if (state.addressesBeside) return { url, address, beside: true, footnote: null, first: false }
  return { url, address, beside: false, ...footnoteFor(state, `address ${address}`) }
}

/** The id of a heading as the name of a place in the document: PDF has no encoding for names beyond ASCII. */
export const placeName = (id: string): string => encodeURIComponent(id)

/**
 * A link with its address on paper. Another question is a reference that the layout completes with its page. A link
 * without text (`children`, `text`) shows its address.
 */
export function toLink(
  node: Link,
  state: NodeState,
  children: readonly Inline[],
  text = textOf(node),
): Inline {
  const target = node.data?.target ?? { kind: 'web' as const }
  const shown = (url: string): readonly Inline[] =>
    text === '' && children.length === 0 ? [{ type: 'text', value: displayed(url) }] : children
  if (target.kind === 'question') {
    const { corpus, question, locale } = state
    const url = permalink(corpus, locale, target.id)
    const id = headingOfTarget(corpus, target, { question, locale, channel: 'pdf' })
    const heading = id === undefined ? null : placeName(id)
    return {
      type: 'questionLink',
      id: target.id,
      heading,
      children: shown(url),
      ...addressOf(url, text, state),
    }
  }
  if (!PUBLIC_ADDRESS.test(node.url)) {
    reportNode(state, node, PDF_RULES.addressAllowed, {
      reason: `the address ${node.url} cannot be published`,
      help: 'use an address that begins with https:, mailto: or tel:',
    })
    return { type: 'strong', children }
  }
  const signIn = target.kind === 'registry' && target.access === 'sign-in'
  return { type: 'link', signIn, children: shown(node.url), ...addressOf(node.url, text, state) }
}
