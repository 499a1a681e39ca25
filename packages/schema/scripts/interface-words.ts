import { readFileSync } from 'node:fs'
import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'
import { parse as parseYaml } from 'yaml'

type Words = { readonly [key: string]: string | readonly string[] | Words }

/** The type of each argument, by the kind of element that shows it. */
function argumentsOf(elements: readonly MessageFormatElement[], found = new Map<string, string>()) {
  for (const element of elements) {
    if (element.type === TYPE.plural) {
      found.set(element.value, 'number')
      for (const { value } of Object.values(element.options)) argumentsOf(value, found)
    } else if (element.type === TYPE.date)
      found.set(element.value, element.style === 'minute' ? 'Minute' : 'Day')
    else if (element.type === TYPE.argument) found.set(element.value, 'Value')
  }
  return found
}

function typeOf(words: Words[string], indent: string): string {
  if (Array.isArray(words)) return 'readonly string[]'
  if (typeof words === 'string') {
    const values = [...argumentsOf(parse(words, { ignoreTag: true }))]
    const fields = values.map(([name, type]) => `readonly ${name}: ${type}`).join('; ')
    return values.length === 0 ? 'string' : `(values: { ${fields} }) => string`
  }
  const fields = Object.entries(words).map(
    ([key, value]) => `${indent}  readonly ${key}: ${typeOf(value, `${indent}  `)}\n`,
  )
  return `{\n${fields.join('')}${indent}}`
}

/** The text of `src/interface/words.generated.ts`: the English catalog with its type. */
export function interfaceWordsModule(): string {
  const file = new URL('../messages/en.yaml', import.meta.url)
  const { words } = parseYaml(readFileSync(file, 'utf8')) as { words: Words }
  return `// biome-ignore-all format: generated from messages/en.yaml by npm run emit -w @topasked/schema
import type { Day, Minute, Value } from './values.ts'

/** The words of the interface in one language: texts, and functions for those that take arguments. */
export interface InterfaceWords ${typeOf(words, '')}

/** The messages in English: the keys of every catalog, and the words where a language has none. */
export const ENGLISH_MESSAGES = ${JSON.stringify(words, null, 2)} as const
`
}
