import type { Corpus } from '@topasked/content'
import type { PublishedTree } from '../published-tree.ts'
import type { HtmlPlace } from '../read/html.ts'

/** What every check works with. */
export interface VerifyContext {
  readonly corpus: Corpus
  readonly tree: PublishedTree
  /** Where the site is served, with a slash at the end. */
  readonly siteUrl: string
}

/** A path of the tree for an address below the site; undefined for addresses elsewhere. */
export function pathAt(address: string, { siteUrl }: Pick<VerifyContext, 'siteUrl'>): string | undefined {
  if (!address.startsWith(siteUrl)) return undefined
  try {
    return decodeURIComponent(address.slice(siteUrl.length).replace(/[?#].*$/u, ''))
  } catch {
    return undefined
  }
}

/** The place of a published file, for links and pictures in it. */
export function placeOf(path: string, context: Pick<VerifyContext, 'siteUrl' | 'tree'>): HtmlPlace {
  const { siteUrl, tree } = context
  return {
    address: `${siteUrl}${path.replace(/index\.html$/u, '')}`,
    fileAt: (address) => {
      const file = pathAt(address, context)
      return file === undefined ? undefined : tree.sha256Of(file)
    },
  }
}
