import type { Content } from '../read/content.ts'
import type { Source } from '../read/source.ts'

/** A map in which everything can be looked up, and that goes over a part of it only. */
class FocusedMap<V> implements ReadonlyMap<string, V> {
  readonly #all: ReadonlyMap<string, V>
  readonly #view: (value: V) => V | undefined

  constructor(all: ReadonlyMap<string, V>, view: (value: V) => V | undefined) {
    this.#all = all
    this.#view = view
  }

  get size(): number {
    return this.#all.size
  }
  get(key: string): V | undefined {
    return this.#all.get(key)
  }
  has(key: string): boolean {
    return this.#all.has(key)
  }
  keys() {
    return this.#all.keys()
  }
  *entries(): MapIterator<[string, V]> {
    for (const [key, value] of this.#all) {
      const shown = this.#view(value)
      if (shown !== undefined) yield [key, shown]
    }
    return undefined
  }
  *values(): MapIterator<V> {
    for (const [, value] of this.entries()) yield value
    return undefined
  }
  [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries()
  }
  forEach(see: (value: V, key: string, map: ReadonlyMap<string, V>) => void): void {
    for (const [key, value] of this) see(value, key, this)
  }
}

/** The content with everything in it, for a rule that is to look at one source only; at none of many without one. */
export function focusOn(content: Content, source?: Source): Content {
  const own = <T extends { readonly source: Source }>(value: T) =>
    value.source === source ? value : undefined
  const { questions, scenarios, translations, fragments } = content
  return {
    ...content,
    sources: source ? [source] : [],
    questions: new FocusedMap(questions, own),
    scenarios: new FocusedMap(scenarios, own),
    translations: new FocusedMap(translations, (byLocale) => {
      const isOwn = [...byLocale.values()].some((value) => value.source === source)
      return isOwn ? new FocusedMap(byLocale, own) : undefined
    }),
    fragments: new FocusedMap(fragments, (fragment) => (fragment === source ? fragment : undefined)),
  }
}
