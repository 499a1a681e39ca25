import { localesOf } from '../../model/edition.ts'
import type { Content } from '../../read/content.ts'
import type { Source } from '../../read/source.ts'

/** A translation, and the text that it translates. */
export interface Pair {
  readonly original: Source
  readonly translation: Source
  readonly from: string
  readonly to: string
}

/**
 * Each translation of an answer or a fragment, with its original. One that is not up to date has a message of its own,
 * which is the cause of whatever differs.
 */
export function* translationPairs({
  translations,
  translatable,
  questions,
  fragments,
  catalog,
}: Content): Iterable<Pair> {
  const [first = '', ...others] = catalog?.data ? localesOf({ catalog: catalog.data }) : []
  // Of a language that is not listed there is another message.
  const listed = new Set([first, ...others])
  for (const [id, byLocale] of translations) {
    const original = questions.get(id)?.source
    for (const [to, { source, data }] of byLocale) {
      if (!listed.has(to)) continue
      if (original?.tree && source.tree && data && data.translation.of === translatable.get(id))
        yield { original, translation: source, from: original.locale ?? first, to }
    }
  }
  for (const translation of fragments.values()) {
    const original = translation.locale ? fragments.get(translation.id) : undefined
    if (original?.tree && translation.tree && translation.locale && listed.has(translation.locale))
      yield { original, translation, from: first, to: translation.locale }
  }
}

/** Where a node of the original stands, for a message about its translation. */
export function lineOf(
  { file }: Source,
  node: { readonly position?: { readonly start: { readonly line: number } } | undefined } | undefined,
): string {
  return node?.position ? `${file.path}:${node.position.start.line}` : file.path
}
