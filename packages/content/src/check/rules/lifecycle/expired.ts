import type { ContentRule } from '../../rule.ts'

export const lifecycleExpired: ContentRule = {
  id: 'lifecycle/expired',
  stage: 'content',
  severity: 'note',
  description: 'An answer whose validity has ended is moved to the archive.',
  examples: [
    {
      name: 'over',
      in: 'field',
      wrong: 'valid: { until: 2026-01-31 }',
      right: 'valid: { until: 2026-12-31 }',
      at: '7:17-7:27',
      help: 'nothing to do, unless it should hold longer: then change valid.until',
    },
  ],
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
