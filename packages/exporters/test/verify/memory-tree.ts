import type { Corpus } from '@topasked/content'
import { renderTree } from '../../src/cli/render-tree.ts'

/** A published tree without the site, in memory: its manifest fits whatever is in it. */
export const publishedTree = (corpus: Corpus) =>
  renderTree(corpus, corpus.catalog.siteUrl, ['feed', 'pdf', 'intranet'])
