import { diffWords as diffText } from 'diff'
import { WEB } from '../verify/answer/medium.ts'
import type { AnswerToken } from '../verify/answer/token.ts'
import { type Phrase, TokenTexts } from '../verify/answer/token-texts.ts'
import { readable } from './readable.ts'

/** A run of tokens that is the same on both sides, or on one of them only. */
export interface Chunk {
  readonly kind: 'same' | 'removed' | 'added'
  /** As an editor reads it. */
  readonly text: string
  readonly tokens: readonly AnswerToken[]
}

/** What has changed, word by word; white space alone is no change. Chinese is cut into its words as well. */
export function diffWords(before: Phrase, after: Phrase, locale: string): Chunk[] {
  const texts = new TokenTexts(WEB, [])
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const parts = diffText(texts.text(before), texts.text(after), { intlSegmenter })
  return parts.map(({ value, added, removed }): Chunk => {
    const tokens = texts.tokens(value)
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: readable(tokens), tokens }
  })
}

/** What was taken away and what was put in, without white space: the same in two channels if they change alike. */
export function essence(chunks: readonly Chunk[]): string {
  const changed = chunks.filter(({ kind }) => kind !== 'same')
  return JSON.stringify(changed.map(({ kind, tokens }) => [kind, tokens])).replace(/\s/gu, '')
}
