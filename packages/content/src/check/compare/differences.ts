/** Something that an original and its translation should both have. */
export interface Fact<N> {
  /** The same in both texts. */
  readonly key: string
  /** As readers see it. */
  readonly shown: string
  readonly node: N
}

export interface Differences<N> {
  /** In the original, not in the translation. */
  readonly missing: ReadonlyArray<Fact<N>>
  /** In the translation, not in the original. */
  readonly added: ReadonlyArray<Fact<N>>
}

/** What only one of two texts has, each said once: a text may say the same thing again. */
export function differencesOf<N>(
  original: ReadonlyArray<Fact<N>>,
  translation: ReadonlyArray<Fact<N>>,
): Differences<N> {
  const only = (some: ReadonlyArray<Fact<N>>, others: ReadonlyArray<Fact<N>>): Array<Fact<N>> => {
    const known = new Set(others.map(({ key }) => key))
    return some.filter(({ key }) => !known.has(key) && known.add(key))
  }
  return { missing: only(original, translation), added: only(translation, original) }
}
