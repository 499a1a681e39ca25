import type { ContentRule } from '../../rule.ts'

export const lifecycleRange: ContentRule = {
  id: 'lifecycle/range',
  stage: 'content',
  severity: 'error',
  description: 'A validity period does not end before it starts.',
  check({ questions, scenarios }, found) {
    for (const { source, data } of [...questions.values(), ...scenarios.values()]) {
      const { from, until } = data?.valid ?? {}
      if (!from || !until || from <= until) continue
      found(source, {
        reason: `the validity ends on ${until}, before it begins on ${from}`,
        help: 'swap the two days, or correct one',
        place: source.yaml?.place(['valid', 'until']),
      })
    }
  },
}
