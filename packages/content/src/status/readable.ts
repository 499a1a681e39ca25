import type { Question } from '@topasked/schema'
import type { Content } from '../read/content.ts'
import type { AboutQuestion } from './attention.ts'

/** A question that can be read, with what every item says of it. */
export interface Readable {
  readonly id: string
  readonly data: Question
  readonly about: AboutQuestion
}

/** The questions that can be read, of one owner or of all, sorted by id. */
export function readable({ questions }: Content, owner: string | undefined): Readable[] {
  return [...questions]
    .flatMap(([id, { source, data }]) => {
      if (!data || (owner !== undefined && data.owner !== owner)) return []
      const about = { question: id, title: data.question, owner: data.owner, file: source.file.path }
      return [{ id, data, about }]
    })
    .sort((a, b) => compare(a.id, b.id))
}

/** Order by code point of the first key that differs. */
export function compare(...pairs: readonly string[]): number {
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [a = '', b = ''] = [pairs[i], pairs[i + 1]]
    if (a !== b) return a < b ? -1 : 1
  }
  return 0
}
