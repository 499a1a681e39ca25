import type { Link } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import { permalink } from '../../published/addresses.ts'
import { PUBLIC_ADDRESS } from '../../render/html/addresses.ts'
import { noteOf, type PrintContext, reportNode } from './print-context.ts'
import type { Inline } from './print-nodes.ts'
import { ADDRESS_ALLOWED } from './rules.ts'

/** The address as people write it down: without `mailto:` and `tel:`. */
function printed(url: string): string {
  return url.replace(/^(?:mailto|tel):/iu, '')
}

/** Whether a reader of the text knows the address. */
function says(text: string, url: string): boolean {
  const bare = (value: string) =>
    printed(value.trim())
      .replace(/^https?:\/\//iu, '')
      .replace(/\/$/u, '')
  const digits = (value: string) => value.replace(/[^0-9+]/gu, '')
  return bare(text) === bare(url) || (url.startsWith('tel:') && digits(text) === digits(url))
}

function addressOf(url: string, text: string, context: PrintContext) {
  if (text === '' || says(text, url)) return { url, address: null, inline: false, note: null, first: false }
  const address = printed(url)
  if (context.inline) return { url, address, inline: true, note: null, first: false }
  return { url, address, inline: false, ...noteOf(context, `address ${address}`) }
}

/** A link with its address on paper; `c` is its text. Another question is a reference that the layout completes. */
export function toLink(node: Link, context: PrintContext, c: readonly Inline[]): Inline {
  const target = node.data?.target ?? { kind: 'web' as const }
  const text = textOf(node)
  if (target.kind === 'question') {
    const { corpus, locale } = context
    const fragment = target.fragment === undefined ? '' : `#${target.fragment}`
    const url = permalink(corpus, locale, target.id) + fragment
    return { t: 'question', id: target.id, c: shown(c, text, url), ...addressOf(url, text, context) }
  }
  if (!PUBLIC_ADDRESS.test(node.url)) {
    reportNode(context, node, ADDRESS_ALLOWED, {
      reason: `the address ${node.url} cannot be published`,
      help: 'use an address that begins with https:, mailto: or tel:',
    })
    return { t: 'strong', c }
  }
  const signIn = target.kind === 'registry' && target.access === 'sign-in'
  return { t: 'link', signIn, c: shown(c, text, node.url), ...addressOf(node.url, text, context) }
}

/** A link without words shows its address. */
function shown(c: readonly Inline[], text: string, url: string): readonly Inline[] {
  return text === '' && c.length === 0 ? [{ t: 'text', v: printed(url) }] : c
}
