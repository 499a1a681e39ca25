import type { ConfluencePage } from '../channels/intranet/confluence/storage-page.ts'
import type { ConfluenceClient } from './confluence-client.ts'

export interface PushOptions {
  readonly space: string
  readonly title: string
  /** Create the page if there is none. */
  readonly create: boolean
  /** Replace a version that somebody else saved. */
  readonly overwrite: boolean
  readonly dryRun: boolean
}

/** What a push did, or would do in a dry run. */
export type PushResult =
  | { readonly kind: 'unchanged'; readonly version: number }
  | { readonly kind: 'created'; readonly version: number }
  | { readonly kind: 'updated'; readonly version: number }
  /** Nothing was done, and nothing would be. */
  | { readonly kind: 'missing' }
  | { readonly kind: 'foreign'; readonly version: number }

/** The comment on each version that we save, with the hash of its content. Matched as a whole: people write comments, too. */
const messageOf = (hash: string): string => `topasked ${hash}`
const OURS = /^topasked sha256:[0-9a-f]+$/

/**
 * Updates a Confluence page. The comment on its latest version, saved with the text in one call, tells what the page
 * contains: Confluence rewrites storage format, so the texts cannot be compared. A page whose latest version was saved
 * by somebody else is left alone.
 */
export async function pushPage(
  client: ConfluenceClient,
  { body, hash }: ConfluencePage,
  { space, title, create, overwrite, dryRun }: PushOptions,
): Promise<PushResult> {
  const message = messageOf(hash)
  const content = { space, title, body, message }
  const page = await client.findPage(space, title)
  if (!page) {
    if (!create) return { kind: 'missing' }
    if (dryRun) return { kind: 'created', version: 1 }
    // Confluence accepts no comment on the first version; the second identifies the page as ours.
    const made = await client.createPage(content)
    return { kind: 'created', version: (await client.updatePage(made, content)).version }
  }
  if (page.message === message) return { kind: 'unchanged', version: page.version }
  if (!OURS.test(page.message) && !overwrite) return { kind: 'foreign', version: page.version }
  if (dryRun) return { kind: 'updated', version: page.version + 1 }
  return { kind: 'updated', version: (await client.updatePage(page, content)).version }
}
