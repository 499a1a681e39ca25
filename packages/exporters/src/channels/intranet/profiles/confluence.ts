import { toPieces } from '../../../render/html/written.ts'
import { confluenceFile, toConfluencePage } from '../confluence/storage-page.ts'
import { toSnippetTree } from '../snippet/snippet-tree.ts'
import { detailsPreview } from './details.ts'
import { PORTABLE_FORM } from './portable.ts'
import type { Profile } from './profile.ts'

/** Storage format for Confluence: answers in expand macros, callouts as panels. */
export const confluence: Profile = {
  name: 'confluence',
  extension: 'xml',
  mediaType: 'application/xml',
  sourceKind: 'storage',
  first: 'rich',
  forms: [PORTABLE_FORM],
  preview: detailsPreview,
  assets: [],
  file: (snippet, intranet) => confluenceFile(toConfluencePage(snippet, intranet)),
  source: (snippet, intranet) => toConfluencePage(snippet, intranet).body,
  // Pasted into the editor, formatted text comes through and storage format does not.
  rich: (snippet, intranet) => toPieces(toSnippetTree(snippet, intranet, PORTABLE_FORM)),
}
