import { eachMessage } from '../../../interface/each-message.ts'
import { messageProblem } from '../../../interface/message-problem.ts'
import type { Place } from '../../../model/place.ts'
import type { YamlPath, YamlSource } from '../../../read/yaml-source.ts'
import type { ContentRule } from '../../rule.ts'

/** Where a part of a message stands: exactly where it was typed as it is read, else the whole of it. */
function placeIn(yaml: YamlSource, path: YamlPath, message: string, span: readonly [number, number]): Place {
  const [start] = yaml.span(path)
  const at = yaml.typed(path)?.indexOf(message) ?? -1
  return at < 0
    ? yaml.place(path)
    : yaml.range(start + at + span[0], start + at + Math.max(span[1], span[0] + 1))
}

export const interfaceMessage: ContentRule = {
  id: 'interface/message',
  stage: 'content',
  severity: 'error',
  description:
    'Interface words are messages in ICU MessageFormat, with the arguments of the English ones and the plural forms of their language.',
  check({ interface: files }, found) {
    for (const [locale, { source, data }] of files) {
      const { yaml } = source
      if (!yaml || !data) continue
      for (const { path, english, message } of eachMessage(data.words)) {
        if (message === undefined) continue
        const problem = messageProblem(english, message, locale)
        if (!problem) continue
        const { span, ...words } = problem
        const at = ['words', ...path]
        found(source, { ...words, place: span ? placeIn(yaml, at, message, span) : yaml.place(at) })
      }
    }
  },
}
