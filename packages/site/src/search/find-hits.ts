import { correctWords } from './correct-words'
import type { PagefindResult, SearchIndex } from './search-index'
import type { SearchHit } from './searched-records'
import { likenessOf } from './wordings'

export interface Found {
  /** The first ones. */
  readonly hits: readonly SearchHit[]
  /** How many there are. */
  readonly count: number
}

const SHOWN = 8
const MOST_WORDS = 12
/** Those that reach this share of the best one are hits. */
const LEAST_SHARE = 0.34
/** What it counts to have every word of the query, where having the one that tells most counts 1. */
const EVERY_WORD = 0.5
/** What it counts to be asked in the very words of the query, where having its words best counts 1. */
const LIKENESS = 1

/**
 * The questions that answer a query: those that have the words that tell most, in their title rather than in their
 * answer, and every word rather than some. A word that is nowhere is taken for a slip of the one most like it.
 */
export async function findHits(index: SearchIndex, query: string): Promise<Found> {
  const { records } = index
  const typed = correctWords(query, records.words) ?? query
  const total = Object.keys(records.hits).length
  const words = wordsIn(typed)
  const [whole = [], ...parts] = await Promise.all([
    index.find(typed),
    ...(words.length > 1 ? words : []).map((word) => findWord(index, word)),
  ])
  const scores = new Map<string, number>()
  const add = (results: readonly PagefindResult[], weight: number) => {
    const best = Math.max(...results.map(({ score }) => score), Number.MIN_VALUE)
    for (const { id, score } of results)
      scores.set(id, (scores.get(id) ?? 0) + weight * (0.5 + (0.5 * score) / best))
  }
  const weights = parts.map((results) => Math.log(1 + total / Math.max(1, results.length)))
  parts.forEach((results, number) => {
    add(results, weights[number] ?? 0)
  })
  add(whole, EVERY_WORD * Math.max(1, ...weights))
  const first = Math.max(Number.MIN_VALUE, ...scores.values())
  for (const [id, score] of scores) scores.set(id, score / first)
  for (const [id, likeness] of likenessOf(typed, records.asked))
    scores.set(id, (scores.get(id) ?? 0) + LIKENESS * likeness)
  const most = Math.max(0, ...scores.values())
  const found = [...scores]
    .filter(([, score]) => score >= most * LEAST_SHARE)
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id]) => records.hits[id] ?? [])
  return { hits: found.slice(0, SHOWN), count: found.length }
}

/** The words of a query, also where the script has no spaces between them. */
function wordsIn(query: string): string[] {
  const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter(undefined, { granularity: 'word' }) : undefined
  const parts = segmenter ? [...segmenter.segment(query)].map(({ segment }) => segment) : query.split(/\s+/u)
  const words = joinCharacters(parts).map((word) => word.toLowerCase())
  return [...new Set(words.filter((word) => /^[\p{L}\p{N}]{2,}/u.test(word)))].slice(0, MOST_WORDS)
}

/** A word that the browser does not know falls into single characters: those that follow each other are put together. */
function joinCharacters(parts: readonly string[]): string[] {
  const words: string[] = []
  let joins = false
  for (const part of parts) {
    const single = /^\p{Script=Han}$/u.test(part)
    if (single && joins) words.push((words.pop() ?? '') + part)
    else words.push(part)
    joins = single
  }
  return words
}

/** Questions with a word; where a Chinese word is nowhere, those with a word that begins with the same character. */
async function findWord(index: SearchIndex, word: string): Promise<readonly PagefindResult[]> {
  const results = await index.find(word)
  const first = /^\p{Script=Han}/u.exec(word)?.[0]
  return results.length > 0 || first === undefined ? results : index.find(first)
}
