import type { Finding } from '../../../model/messages.ts'
import type { ContentRule } from '../../rule.ts'

/** Drivers that git has itself, and which run no program: from gitattributes(5). */
const OWN_DRIVERS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'diff',
    'ada bash bibtex cpp csharp css dts elixir fortran fountain golang html ini java kotlin markdown matlab objc pascal perl php python ruby rust scheme tex'.split(
      ' ',
    ),
  ],
  ['merge', ['text', 'binary', 'union']],
])

const HELP = 'remove it: answers are published as they are committed'

/** What is wrong with one attribute; undefined where it is harmless. */
function problemOf(attribute: string): string | undefined {
  const [name = '', value] = attribute.split('=', 2)
  const isForeign = value !== undefined && OWN_DRIVERS.get(name)?.includes(value) === false
  if (name === 'filter' || isForeign)
    return `${attribute} makes git run a program that somebody's configuration names`
  if (['ident', 'working-tree-encoding', 'export-subst'].includes(name))
    return `${attribute} makes the files in the folder differ from those that are committed`
  return undefined
}

/** Line by line as gitattributes(5) says: a pattern, which may stand in quotes, or `[attr]` and a name; then attributes. */
function* findingsIn(text: string): Generator<Finding> {
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const [pattern] = /^[ \t]*(?:#.*|"(?:\\.|[^"\\])*"|[^ \t]+)/.exec(line) ?? ['']
    for (const { 0: attribute, index: at } of line.slice(pattern.length).matchAll(/[^ \t]+/g)) {
      const reason = problemOf(attribute)
      const start = { line: index + 1, column: pattern.length + at + 1 }
      const end = { line: start.line, column: start.column + attribute.length }
      if (reason !== undefined) yield { reason, help: HELP, place: { start, end } }
    }
  }
}

export const filePlainAttributes: ContentRule = {
  id: 'file/plain-attributes',
  stage: 'content',
  severity: 'error',
  description:
    'A `.gitattributes` file in the content sets no filter, no custom driver, and nothing that makes files differ from what is committed.',
  check({ sources }, found) {
    for (const source of sources) {
      if (source.kind !== 'attributes') continue
      for (const finding of findingsIn(String(source.file.value))) found(source, finding)
    }
  },
}
