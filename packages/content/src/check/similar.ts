import leven from 'leven'

export interface Similar {
  readonly name: string
  /** No other candidate is as near, so that it can be put in without asking. */
  readonly sole: boolean
}

/** Words looked up in one long list before suggestions stop: a folder full of broken links must not take minutes. */
const LOOKUPS = 1_000
const LONG_LIST = 500

/** Two letters that changed places are one slip, though two letters differ. */
function isShuffled(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false
  const at = [...a].findIndex((char, index) => char !== b[index])
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}

/** Names that exist, ready to be asked for the one that was meant. */
export class Names {
  readonly #names: ReadonlySet<string>
  readonly #sorted: readonly string[]
  readonly #lowered: readonly string[]
  readonly #answers = new Map<string, Similar | undefined>()

  constructor(names: Iterable<string>) {
    this.#sorted = [...new Set(names)].sort()
    this.#names = new Set(this.#sorted)
    this.#lowered = this.#sorted.map((name) => name.toLowerCase())
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** In code point order. */
  all(): readonly string[] {
    return this.#sorted
  }

  /**
   * The name most like `word`, if one is near enough to be what was meant: at most a third of its letters differ. Ties
   * go to the first in code point order.
   */
  similarTo(word: string): Similar | undefined {
    if (this.#answers.has(word)) return this.#answers.get(word)
    if (this.#sorted.length > LONG_LIST && this.#answers.size >= LOOKUPS) return undefined
    const answer = word.length > 200 ? undefined : this.#find(word.toLowerCase())
    this.#answers.set(word, answer)
    return answer
  }

  #find(wanted: string): Similar | undefined {
    let best: { distance: number; index: number; sole: boolean } | undefined
    for (const [index, candidate] of this.#lowered.entries()) {
      const limit = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3))
      if (Math.abs(wanted.length - candidate.length) > limit) continue
      const distance = isShuffled(wanted, candidate)
        ? 1
        : leven(wanted, candidate, { maxDistance: Math.min(limit, best?.distance ?? limit) + 1 })
      if (distance > limit || distance > (best?.distance ?? distance)) continue
      if (best && distance === best.distance) best.sole = false
      else best = { distance, index, sole: true }
    }
    return best && { name: this.#sorted[best.index] ?? '', sole: best.sole && wanted.length > 2 }
  }
}

/** `Names.similarTo` for a list that is asked once. */
export function similarTo(word: string, candidates: Iterable<string>): Similar | undefined {
  return new Names(candidates).similarTo(word)
}
