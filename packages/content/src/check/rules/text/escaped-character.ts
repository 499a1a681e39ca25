import type { YamlPath } from '../../../read/yaml-source.ts'
import type { ContentRule } from '../../rule.ts'

/** Controls but tab and line breaks, halves of pairs, and what is no character: XML cannot have them. */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/u

/** The texts in a value of YAML that have such a character, each with its path. */
function* textsWith(value: unknown, path: YamlPath): Iterable<readonly [YamlPath, string]> {
  if (typeof value === 'string') {
    const [found] = FORBIDDEN.exec(value) ?? []
    if (found !== undefined) yield [path, found]
  } else if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* textsWith(item, [...path, index])
  } else if (value && typeof value === 'object') {
    for (const [key, item] of Object.entries(value)) yield* textsWith(item, [...path, key])
  }
}

/** As themselves, such characters are the matter of text/hidden-character. */
export const textEscapedCharacter: ContentRule = {
  id: 'text/escaped-character',
  stage: 'content',
  severity: 'error',
  description: 'A field contains no control characters and no half characters written as escapes.',
  check({ sources }, found) {
    for (const source of sources) {
      for (const [path, char] of textsWith(source.data, [])) {
        const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
        found(source, {
          reason: `this text has a character that no channel can show (U+${code})`,
          help: 'delete it, or type the character itself',
          place: source.yaml?.place(path),
        })
      }
    }
  },
}
