import { toPieces } from '../../../render/html/written.ts'
import { previewOf, type SnippetForm } from '../snippet/snippet-form.ts'
import { toSnippetTree } from '../snippet/snippet-tree.ts'
import { HTML, type Profile } from './profile.ts'

const FORM: SnippetForm = {
  markup: { classNames: true, folds: true, title: 'p', refreshed: false },
  answers: 'classed',
}
const PREVIEW = previewOf(FORM)

/** Answers fold out below their questions without a script. */
export const details: Profile = {
  ...HTML,
  name: 'details',
  sourceKind: 'html',
  first: 'source',
  forms: [FORM, PREVIEW],
  preview: PREVIEW,
  assets: ['topasked.css'],
  offersStyles: true,
  file: (snippet, intranet) => toPieces(toSnippetTree(snippet, intranet, FORM)),
  rich: (_snippet, _intranet, file) => file,
}

/** What a page shows in place of a preview of its own: frames there run no scripts, and without them all look alike. */
export const detailsPreview = (name: string): string => `../details/preview/${name}.html`
