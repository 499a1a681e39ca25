/** What the questions are asked in, as terms: words, pairs of Chinese characters, groups of synonyms. */
export interface Wordings {
  /** Every term of the wordings, sorted. */
  readonly terms: readonly string[]
  /** How much each term tells: the fewer questions have it, the more. */
  readonly weights: readonly number[]
  /** By Pagefind's name for a question: its title and its other wordings, each as places in `terms`. */
  readonly wordings: Readonly<Record<string, ReadonlyArray<readonly number[]>>>
  /** Words that mean the same, in small letters. */
  readonly synonyms: ReadonlyArray<readonly string[]>
}

/** Stands for the group of synonyms with this number. */
const termOf = (group: number) => `=${group}`

/** Letters of scripts that have spaces between words. */
const LETTER = '(?!\\p{Script=Han})[\\p{L}\\p{M}\\p{N}]'
const WORD = new RegExp(`=\\d+|\\p{Script=Han}+|(?:${LETTER})+`, 'gu')
/** Ends that English words take on: "enrol" is in "enrolled". */
const ENDING = '(?:s|ed|led|ing|ling)?'

interface Synonym {
  readonly word: string
  readonly term: string
  readonly pattern: RegExp
}

const patterns = new WeakMap<Wordings['synonyms'], readonly Synonym[]>()

function patternsOf(synonyms: Wordings['synonyms']): readonly Synonym[] {
  const known = patterns.get(synonyms)
  if (known) return known
  const made = synonyms
    .flatMap((words, group) => words.map((word) => ({ word, term: ` ${termOf(group)} ` })))
    .sort((a, b) => b.word.length - a.word.length)
    .map(({ word, term }): Synonym => {
      const escaped = word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      const isLatin = /^[\p{Script=Latin}\p{N}]/u.test(word)
      const bounded = `(?<!=|${LETTER})${escaped}${ENDING}(?!${LETTER})`
      return { word, term, pattern: new RegExp(isLatin ? bounded : escaped, 'gu') }
    })
  patterns.set(synonyms, made)
  return made
}

/** The terms of a text, each once. */
export function termsOf(text: string, synonyms: Wordings['synonyms']): string[] {
  let rest = text.toLowerCase().replaceAll('=', ' ')
  for (const { word, pattern, term } of patternsOf(synonyms)) {
    if (rest.includes(word)) rest = rest.replace(pattern, term)
  }
  const terms = (rest.match(WORD) ?? []).flatMap((word) =>
    /^\p{Script=Han}/u.test(word) ? pairsOf(word) : [word],
  )
  return [...new Set(terms)]
}

function pairsOf(word: string): string[] {
  const characters = [...word]
  if (characters.length === 1) return characters
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Two forms of a word begin with so many letters alike, and have no more letters after them. */
const STEM = 4
const ENDS = 3

/** Places in `terms` of a term: itself, or other forms of the word. */
function placesOf(term: string, terms: readonly string[]): number[] {
  const own = terms.indexOf(term)
  if (own >= 0) return [own]
  if (!/^\p{Script=Latin}/u.test(term)) return []
  return terms.flatMap((known, place) => {
    const least = Math.max(STEM, Math.max(known.length, term.length) - ENDS)
    return known.slice(0, least) === term.slice(0, least) ? [place] : []
  })
}

/**
 * How much a query is like the nearest wording of each question: the cosine of their terms, 0 to 1, by Pagefind's name
 * for the question. Questions that share no term with it are left out.
 */
export function likenessOf(query: string, all: Wordings): Map<string, number> {
  const unknown = Math.log(1 + Object.keys(all.wordings).length)
  const asked = termsOf(query, all.synonyms).map((term) => placesOf(term, all.terms))
  const weightOf = (places: readonly number[]) =>
    Math.max(0, ...places.map((place) => all.weights[place] ?? 0)) || unknown
  const length = Math.hypot(...asked.map(weightOf))
  const found = new Map<string, number>()
  for (const [id, wordings] of Object.entries(all.wordings)) {
    const best = Math.max(
      0,
      ...wordings.map((wording) => {
        const shared = asked.filter((places) => places.some((place) => wording.includes(place)))
        const dot = shared.reduce((sum, places) => sum + weightOf(places) ** 2, 0)
        return dot / (length * Math.hypot(...wording.map((place) => all.weights[place] ?? 0)) || 1)
      }),
    )
    if (best > 0) found.set(id, best)
  }
  return found
}

/** The wordings of the questions, by Pagefind's names for them. */
export function toWordings(
  asked: ReadonlyMap<string, readonly string[]>,
  groups: ReadonlyArray<readonly string[]>,
): Wordings {
  const synonyms = groups.map((words) => words.map((word) => word.toLowerCase()))
  const texts = [...asked].map(
    ([id, wordings]) => [id, wordings.map((text) => termsOf(text, synonyms))] as const,
  )
  const counts = new Map<string, number>()
  for (const [, wordings] of texts)
    for (const term of new Set(wordings.flat())) counts.set(term, (counts.get(term) ?? 0) + 1)
  const terms = [...counts.keys()].sort()
  const weights = terms.map((term) => round(Math.log(1 + texts.length / (counts.get(term) ?? 1))))
  const places = new Map(terms.map((term, place) => [term, place]))
  const placed = texts.map(([id, wordings]) => [
    id,
    wordings.map((words) => words.map((word) => places.get(word) ?? 0)),
  ])
  return { terms, weights, synonyms, wordings: Object.fromEntries(placed) }
}

const round = (weight: number) => Math.round(weight * 1000) / 1000
