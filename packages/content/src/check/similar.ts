import leven from 'leven'
import { areShuffled, foldSpelling, isSlip } from './slip.ts'

export interface Similar {
  readonly name: string
  /** It was meant without a doubt, so that it can be put in without asking. */
  readonly certain: boolean
}

/** Words looked up in one long list before suggestions stop: a folder full of broken links must not take minutes. */
const LOOKUPS = 1_000
const LONG_LIST = 500
/** Letters of another name that may differ for it to be meant as well. */
const NEAR = 2

/** Names that exist, ready to be asked for the one that was meant. */
export class Names {
  readonly #names: ReadonlySet<string>
  readonly #sorted: readonly string[]
  readonly #lowered: readonly string[]
  readonly #answers = new Map<string, Similar | undefined>()
  readonly #gone: ReadonlySet<string>
  /** Made when the first word is looked up: most lists are never asked. */
  #byFold: Map<string, string[]> | undefined

  /** `gone`: names that there were once; they are no misspelt form of another. */
  constructor(names: Iterable<string>, gone: ReadonlySet<string> = new Set()) {
    this.#sorted = [...new Set(names)].sort()
    this.#names = new Set(this.#sorted)
    this.#lowered = this.#sorted.map((name) => name.normalize('NFC').toLowerCase())
    this.#gone = gone
  }

  has(name: string): boolean {
    return this.#names.has(name)
  }

  /** In code point order. */
  all(): readonly string[] {
    return this.#sorted
  }

  /**
   * The name that was meant where that is certain: the only one that is the same but for capitals, hyphens, underscores
   * and blanks, or else the only one that is a slip of the keyboard away, with no other near. Else the name most like
   * `word`, if at most a third of its letters differ; ties go to the first in code point order.
   */
  similarTo(word: string): Similar | undefined {
    if (this.#answers.has(word)) return this.#answers.get(word)
    if (this.#sorted.length > LONG_LIST && this.#answers.size >= LOOKUPS) return undefined
    const answer = word.length > 200 ? undefined : this.#find(word)
    this.#answers.set(word, answer)
    return answer
  }

  #find(word: string): Similar | undefined {
    const wanted = word.normalize('NFC').toLowerCase()
    const certain = this.#gone.has(word) ? undefined : this.#meant(wanted)
    if (certain !== undefined) return { name: certain, certain: true }
    const nearest = this.#nearest(wanted)
    return nearest === undefined ? undefined : { name: nearest, certain: false }
  }

  #meant(wanted: string): string | undefined {
    const same = this.#spelt(foldSpelling(wanted))
    if (same.length > 0) return same.length === 1 ? same[0] : undefined
    const near = this.#lowered.flatMap((name, index) => {
      const isNear =
        Math.abs(name.length - wanted.length) <= NEAR &&
        leven(name, wanted, { maxDistance: NEAR + 1 }) <= NEAR
      return isNear ? [index] : []
    })
    const [only = -1, ...others] = near
    return others.length === 0 && isSlip(wanted, this.#lowered[only] ?? '') ? this.#sorted[only] : undefined
  }

  /** The names that differ from one in capitals, hyphens, underscores and blanks at most. */
  #spelt(folded: string): readonly string[] {
    if (!this.#byFold) {
      this.#byFold = new Map()
      for (const name of this.#sorted) {
        const group = this.#byFold.get(foldSpelling(name))
        if (group) group.push(name)
        else this.#byFold.set(foldSpelling(name), [name])
      }
    }
    return folded === '' ? [] : (this.#byFold.get(folded) ?? [])
  }

  #nearest(wanted: string): string | undefined {
    let best: { distance: number; index: number } | undefined
    for (const [index, candidate] of this.#lowered.entries()) {
      const limit = Math.max(1, Math.floor(Math.max(wanted.length, candidate.length) / 3))
      if (Math.abs(wanted.length - candidate.length) > limit) continue
      const distance = areShuffled(wanted, candidate)
        ? 1
        : leven(wanted, candidate, { maxDistance: Math.min(limit, best?.distance ?? limit) + 1 })
      if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY))
        best = { distance, index }
    }
    return best && this.#sorted[best.index]
  }
}

/** `Names.similarTo` for a list that is asked once. */
export function similarTo(word: string, candidates: Iterable<string>): Similar | undefined {
  return new Names(candidates).similarTo(word)
}
