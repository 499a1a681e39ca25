import type { Corpus } from '@topasked/content'
import type { PublishedTree } from '../verify/published-tree.ts'
import { compareTree, type Verification } from '../verify/verify-tree.ts'
import { allReaders } from './index.ts'

/** Reads a published tree and says in what it differs from the content; see {@link compareTree}. */
export async function verifyTree(
  tree: PublishedTree,
  corpus: Corpus,
  siteUrl: string,
): Promise<Verification> {
  return compareTree(tree, corpus, siteUrl, await allReaders())
}
