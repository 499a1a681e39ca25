import type { YamlPath } from '../../../read/yaml-source.ts'
import type { ContentRule } from '../../rule.ts'

/** Years ahead that a day can be meant to be: a check is over, a review comes soon, and a validity may last. */
const AHEAD: ReadonlyArray<readonly [path: YamlPath, years: number]> = [
  [['reviewed'], 1],
  [['reviewBy'], 10],
  [['valid', 'from'], 10],
  [['valid', 'until'], 20],
]
const FIRST_YEAR = 1950

function valueAt(data: unknown, path: YamlPath): unknown {
  return path.reduce<unknown>((value, step) => (value as Record<string, unknown> | undefined)?.[step], data)
}

export const lifecyclePlausible: ContentRule = {
  id: 'lifecycle/plausible',
  stage: 'content',
  severity: 'warning',
  description: 'A day is one that can be meant: 2062 is most often 2026.',
  check({ questions, asOf }, found) {
    const now = Number(asOf.slice(0, 4))
    for (const { source, data } of questions.values()) {
      for (const [path, years] of AHEAD) {
        const day = valueAt(data, path)
        const year = typeof day === 'string' ? Number(day.slice(0, 4)) : now
        if (year >= FIRST_YEAR && year <= now + years) continue
        const help = path[1] === 'until' ? 'an answer without an end has no until' : `today it is ${now}`
        found(source, {
          reason: `${path.join('.')} is in the year ${year}`,
          help: `check the year; ${help}`,
          place: source.yaml?.place(path),
        })
      }
    }
  },
}
