import { type Corpus, inLocale, type Only } from '@topasked/content'
import type { ChannelName } from '@topasked/schema'
import type { FootnoteDefinition, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { stringsFor } from '../../language/index.ts'

export function definitionsIn(tree: Root): ReadonlyMap<string, FootnoteDefinition> {
  const definitions = new Map<string, FootnoteDefinition>()
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

export function isShownIn(node: Only, channel: ChannelName): boolean {
  return node.channels === undefined || node.channels.includes(channel)
}

/** The label of a part that is for some readers. */
export function groupsOf({ catalog }: Corpus, audience: readonly string[], locale: string): string {
  const { onlyFor, and } = stringsFor(locale)
  const names = audience.map((group) =>
    inLocale({ catalog }, catalog.audience[group] ?? { [locale]: group }, locale),
  )
  return onlyFor(names.map(({ text }) => text).join(and))
}

/** What follows a link whose page wants a sign-in; the space before it is not compared. */
export function signInWords(locale: string): string {
  const { signIn } = stringsFor(locale)
  return signIn.startsWith('（') ? signIn : ` ${signIn}`
}
