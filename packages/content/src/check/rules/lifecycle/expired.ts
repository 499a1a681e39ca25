import type { ContentRule } from '../../rule.ts'

export const lifecycleExpired: ContentRule = {
  id: 'lifecycle/expired',
  stage: 'content',
  severity: 'note',
  description: 'An answer whose validity has ended is moved to the archive.',
  check({ questions, asOf }, found) {
    for (const { source, data } of questions.values()) {
      const until = data?.valid?.until
      if (!until || until >= asOf || data.draft) continue
      // lifecycle/range has the cause.
      if (data.valid?.from && data.valid.from > until) continue
      found(source, {
        reason: `this answer held until ${until}, so it is in the archive`,
        help: 'nothing to do, unless it should hold longer: then change valid.until',
        place: source.yaml?.place(['valid', 'until']),
      })
    }
  },
}
