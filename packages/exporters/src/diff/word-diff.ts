import { diffArrays } from 'diff'
import { markLength, tidy } from '../verify/marks.ts'

/** A run of words that is the same on both sides, or on one of them only. */
export interface Chunk {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** Words, what stands between them, and marks, each whole. Chinese is cut into its words as well. */
function tokensOf(text: string, locale: string): string[] {
  const segmenter = new Intl.Segmenter(locale, { granularity: 'word' })
  const tokens: string[] = []
  for (let at = 0; at < text.length; ) {
    const mark = markLength(text, at)
    if (mark > 0) {
      tokens.push(text.slice(at, at + mark))
      at += mark
      continue
    }
    const next = text.indexOf('\u{E000}', at)
    const run = text.slice(at, next < 0 ? undefined : next)
    tokens.push(...[...segmenter.segment(run)].map(({ segment }) => segment))
    at += run.length
  }
  return tokens
}

/** What has changed between two texts with marks, word by word; a space alone between two changes belongs to them. */
export function diffWords(before: string, after: string, locale: string): Chunk[] {
  const parts = diffArrays(tokensOf(tidy(before), locale), tokensOf(tidy(after), locale))
  const chunks = parts.map(({ value, added, removed }): Chunk => {
    return { kind: added ? 'added' : removed ? 'removed' : 'same', text: value.join('') }
  })
  return joined(chunks)
}

function joined(chunks: readonly Chunk[]): Chunk[] {
  const result: Chunk[] = []
  let removed = ''
  let added = ''
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed })
    if (added !== '') result.push({ kind: 'added', text: added })
    removed = ''
    added = ''
  }
  for (const [index, { kind, text }] of chunks.entries()) {
    const between =
      kind === 'same' && text.trim() === '' && removed !== '' && added !== '' && index < chunks.length - 1
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (between) {
      removed += text
      added += text
    } else {
      flush()
      result.push({ kind, text })
    }
  }
  flush()
  return result
}

/** What was taken away and what was put in, without white space: the same in two channels if they change alike. */
export function essence(chunks: readonly Chunk[]): string {
  return JSON.stringify(
    chunks.filter(({ kind }) => kind !== 'same').map(({ kind, text }) => [kind, text.replace(/\s/gu, '')]),
  )
}
