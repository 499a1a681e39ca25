import type { VFile } from 'vfile'
import type { Piece } from '../../../render/html/written.ts'
import type { Snippet } from '../snippet/snippet.ts'
import type { SnippetContext } from '../snippet/snippet-context.ts'
import type { SnippetForm } from '../snippet/snippet-form.ts'
import type { IntranetContext } from '../snippet/written-questions.ts'

type ProfileName = 'portable' | 'details' | 'page' | 'element' | 'confluence'

/** Style sheets and scripts of `static/`. */
export type StaticFile = 'topasked.css' | 'page.css' | 'frame.js' | 'topasked-faq.js'

/** A kind of snippet: what its files are, and what of them is copied into which host. One file here defines one. */
export interface Profile {
  readonly name: ProfileName
  readonly extension: 'html' | 'xml'
  readonly mediaType: string
  /** What the source that is copied is called. */
  readonly sourceKind: 'html' | 'frame' | 'storage'
  /** Which of the two buttons stands first. */
  readonly first: 'rich' | 'source'
  /** The forms in which it asks for questions. */
  readonly forms: readonly SnippetForm[]
  /** The form of its previews, or the file that the page to copy from shows instead. */
  readonly preview: SnippetForm | ((name: string) => string)
  /** What stands beside its files. */
  readonly assets: readonly StaticFile[]
  /** Hosts may load `topasked.css`; the page to copy from links to it. */
  readonly offersStyles?: true
  file(snippet: Snippet, intranet: IntranetContext): readonly Piece[]
  /** The source that is copied, where it is not the file. */
  source?(snippet: Snippet, intranet: IntranetContext): readonly Piece[]
  /** HTML for visual editors; without it there is none. */
  rich?(snippet: Snippet, intranet: IntranetContext, file: readonly Piece[]): readonly Piece[]
  /** Origins that may frame its pages. */
  frameOrigins?(intranet: SnippetContext): readonly string[]
  /** Further files beside the pages. */
  more?(folder: string, intranet: SnippetContext): readonly VFile[]
}

export const HTML = { extension: 'html', mediaType: 'text/html' } as const
