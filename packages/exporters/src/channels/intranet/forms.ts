import { type Piece, pieceOf, toPieces } from '../../render/html/written.ts'
import { confluenceFile, toConfluencePage } from './confluence/confluence-page.ts'
import { elementSnippet } from './element-snippet.ts'
import { frameCode } from './frame-code.ts'
import { framePage } from './frame-page.ts'
import type { HtmlForm, IntranetContext, Profile } from './intranet-context.ts'
import { type Snippet, toSnippetTree } from './snippet.ts'

/** What the files of a profile are, and what of them is copied. */
export interface Form {
  readonly extension: 'html' | 'xml'
  readonly mediaType: string
  /** What the source that is copied is called. */
  readonly sourceKind: 'html' | 'frame' | 'storage'
  /** Which of the two buttons stands first. */
  readonly first: 'rich' | 'source'
  /** The page frames a preview of its own, or the file that this names. */
  readonly preview: 'own' | ((name: string) => string)
  file(snippet: Snippet): readonly Piece[]
  /** The source that is copied, where it is not the file. */
  source?(snippet: Snippet): readonly Piece[]
  /** HTML for visual editors; without it there is none. */
  rich?(snippet: Snippet, file: readonly Piece[]): readonly Piece[]
}

/** How a profile is written. */
export function formOf(intranet: IntranetContext): Form {
  return FORMS[intranet.profile](intranet)
}

const FORMS: Readonly<Record<Profile, (intranet: IntranetContext) => Form>> = {
  portable: (intranet) => ({ ...pasted(intranet, 'portable'), first: 'rich' }),
  details: (intranet) => ({ ...pasted(intranet, 'details'), first: 'source' }),
  page: (intranet) => ({
    ...HTML,
    sourceKind: 'frame',
    first: 'source',
    preview: (name) => `${name}.html`,
    file: (snippet) => toPieces(framePage(snippet, intranet)),
    source: (snippet) => [pieceOf(frameCode(snippet, intranet))],
  }),
  element: (intranet) => ({
    ...HTML,
    sourceKind: 'html',
    first: 'source',
    // Frames of the index page run no scripts: what the text looks like without them is the same as there.
    preview: (name) => `../details/preview/${name}.html`,
    file: (snippet) => toPieces(elementSnippet(snippet, intranet)),
  }),
  confluence: (intranet) => ({
    extension: 'xml',
    mediaType: 'application/xml',
    sourceKind: 'storage',
    first: 'rich',
    preview: (name) => `../details/preview/${name}.html`,
    file: (snippet) => confluenceFile(toConfluencePage(snippet, intranet)),
    source: (snippet) => toConfluencePage(snippet, intranet).body,
    // Pasted into the editor, formatted text comes through and storage format does not.
    rich: (snippet) => toPieces(toSnippetTree(snippet, { ...intranet, profile: 'portable' }, 'portable')),
  }),
}

const HTML = { extension: 'html', mediaType: 'text/html' } as const

/** A fragment that is copied as it is. */
function pasted(intranet: IntranetContext, form: HtmlForm): Omit<Form, 'first'> {
  return {
    ...HTML,
    sourceKind: 'html',
    preview: 'own',
    file: (snippet) => toPieces(toSnippetTree(snippet, intranet, form)),
    rich: (_snippet, file) => file,
  }
}
