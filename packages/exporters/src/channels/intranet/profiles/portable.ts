import { toPieces } from '../../../render/html/written.ts'
import { previewOf, type SnippetForm } from '../snippet/snippet-form.ts'
import { toSnippetTree } from '../snippet/snippet-tree.ts'
import { HTML, type Profile } from './profile.ts'

export const PORTABLE_FORM: SnippetForm = {
  markup: { classNames: false, folds: false, title: 'p', refreshed: false },
  answers: 'plain',
}
const PREVIEW = previewOf(PORTABLE_FORM)

/** No class, style, script or data attribute, nothing that folds: what survives in most editors. */
export const portable: Profile = {
  ...HTML,
  name: 'portable',
  sourceKind: 'html',
  first: 'rich',
  forms: [PORTABLE_FORM, PREVIEW],
  preview: PREVIEW,
  assets: [],
  file: (snippet, intranet) => toPieces(toSnippetTree(snippet, intranet, PORTABLE_FORM)),
  rich: (_snippet, _intranet, file) => file,
}
