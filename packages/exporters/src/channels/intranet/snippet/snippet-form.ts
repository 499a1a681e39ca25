import type { Properties } from 'hast'

/** What a host lets through, and so what a snippet for it is made of. */
export interface Markup {
  /** Class names, all of which begin with `topasked`. */
  readonly classNames: boolean
  /** Answers fold out below their questions. */
  readonly folds: boolean
  /** A page has a heading of its own; in other pages, a heading above h2 is theirs. */
  readonly title: 'h1' | 'p'
  /** A script refreshes it: the day and the answers to leave alone are marked for that. */
  readonly refreshed: boolean
}

/** One way to write snippets. */
export interface SnippetForm {
  readonly markup: Markup
  /** Whether answers have class names for their callouts and labels, or say all of it in plain elements. */
  readonly answers: 'classed' | 'plain'
  /** Path to the root of the published tree for pictures that stand there; without it, their full address is used. */
  readonly pictures?: string
  /** In a frame, links to other pages open in the top window. */
  readonly framed?: boolean
  /** The form that this one equals wherever there is no picture. */
  readonly sameWithoutPictures?: SnippetForm
}

/** The form as a page of ours shows it, in `intranet/<locale>/<profile>/preview/`. */
export const previewOf = (form: SnippetForm): SnippetForm => ({
  ...form,
  pictures: '../../../../',
  sameWithoutPictures: form,
})

/** A class name where there are class names. */
export function named({ classNames }: Markup, name: string): Properties {
  return classNames ? { className: [name] } : {}
}
