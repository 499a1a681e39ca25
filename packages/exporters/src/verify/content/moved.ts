import type { Corpus } from '@topasked/content'

export interface Moved {
  /** A former id. */
  readonly id: string
  /** The id that answers in its place today; undefined where none does. */
  readonly to: string | undefined
}

/** Former ids of questions, each with what the content puts in its place, however many times that was replaced. */
export function movedQuestions({ questions, retired }: Corpus): Moved[] {
  const aliases = questions
    .filter(({ translation }) => translation === null)
    .flatMap(({ id, meta }) => (meta.aliases ?? []).map((alias) => [alias, id] as const))
  const tombstones = [...retired]
    .filter(([, { kind = 'question' }]) => kind === 'question')
    .map(([id, { replacedBy }]) => [id, replacedBy] as const)
  const next = new Map<string, string | undefined>([...tombstones, ...aliases])
  const known = new Set(questions.map(({ id }) => id))
  return [...next.keys()].map((id) => {
    const seen = new Set<string>()
    let to: string | undefined = id
    while (to !== undefined && next.has(to) && !seen.has(to)) {
      seen.add(to)
      to = next.get(to)
    }
    return { id, to: to !== undefined && known.has(to) ? to : undefined }
  })
}
