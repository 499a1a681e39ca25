import { CALLOUTS, type CalloutKind, CHANNELS, type ChannelName } from '@topasked/schema'
import type { Nodes } from 'mdast'
import type {} from 'mdast-util-directive'

/** The id of the fragment that a `::include{fragment="id"}` names; undefined for any other node. */
export function includeOf(node: Nodes): string | undefined {
  if (node.type !== 'leafDirective' || node.name !== 'include') return undefined
  return node.attributes?.fragment ?? ''
}

export function isCallout(name: string): name is CalloutKind {
  return (CALLOUTS as readonly string[]).includes(name)
}

/** The values of an attribute with several words, as `channels="pdf feed"` or `"pdf, feed"`. */
export function words(value: string | null | undefined): string[] {
  return (value ?? '').split(/[\s,]+/).filter((word) => word !== '')
}

export function channelsOf(value: string | null | undefined): ChannelName[] {
  return words(value).filter((word): word is ChannelName => (CHANNELS as readonly string[]).includes(word))
}

/** Directives of the content format by their form. */
export const KNOWN_DIRECTIVES = {
  containerDirective: [...CALLOUTS, 'only', 'variants', 'video'],
  leafDirective: ['include'],
} as const

/** The length of a video as its attribute says it: minutes and seconds, with hours where there are any. */
export function lengthOf(value: string | null | undefined): string | undefined {
  return /^(?:[1-9]\d?:[0-5]\d|[1-5]?\d):[0-5]\d$/.exec(value ?? '')?.[0]
}
