import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser'

/** What is wrong with a message, as the text of a finding; with offsets in the message where the parser gives them. */
export interface MessageProblem {
  readonly reason: string
  readonly help: string
  readonly span?: readonly [start: number, end: number]
}

interface SyntaxProblem {
  readonly location?: {
    readonly start: { readonly offset: number }
    readonly end: { readonly offset: number }
  }
}

type Plurals = ReadonlyArray<MessageFormatElement & { readonly type: TYPE.plural }>

/** The arguments of a message with what they are, as `day (date, long)`. */
function argumentsOf(elements: readonly MessageFormatElement[], found = new Set<string>()): Set<string> {
  for (const element of elements) {
    if (element.type === TYPE.argument) found.add(element.value)
    if (element.type === TYPE.date) found.add(`${element.value}, date, ${String(element.style)}`)
    if (element.type === TYPE.number || element.type === TYPE.time || element.type === TYPE.select)
      found.add(`${element.value}, of a kind that is not used here`)
    if (element.type === TYPE.plural) {
      found.add(`${element.value}, plural`)
      for (const { value } of Object.values(element.options)) argumentsOf(value, found)
    }
  }
  return found
}

function pluralsOf(elements: readonly MessageFormatElement[]): Plurals {
  return elements.filter((element) => element.type === TYPE.plural)
}

/** Plural categories that numbers of questions and answers have in a language: not those of millions. */
function categoriesOf(locale: string): ReadonlySet<string> {
  const rules = new Intl.PluralRules(locale)
  return new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)))
}

function pluralProblem(
  elements: readonly MessageFormatElement[],
  locale: string,
): MessageProblem | undefined {
  const wanted = categoriesOf(locale)
  const possible: readonly string[] = new Intl.PluralRules(locale).resolvedOptions().pluralCategories
  for (const { options } of pluralsOf(elements)) {
    const given = Object.keys(options).filter((key) => !key.startsWith('='))
    const missing = [...wanted].find((category) => !given.includes(category))
    const extra = given.find((category) => !possible.includes(category))
    if (missing) return { reason: `the plural form ${missing} is missing`, help: `add it: ${missing} {…}` }
    if (extra)
      return {
        reason: `there is no plural form ${extra} in ${locale}`,
        help: `use: ${[...wanted].join(', ')}`,
      }
  }
  return undefined
}

const braced = (name: string): string => `{${name}}`

function argumentProblem(english: Set<string>, own: Set<string>): MessageProblem | undefined {
  const missing = [...english].filter((name) => !own.has(name))
  const extra = [...own].filter((name) => !english.has(name))
  const use = `use exactly these: ${[...english].map(braced).join(' ') || 'none'}`
  if (extra.length > 0)
    return { reason: `this message cannot have ${extra.map(braced).join(' ')}`, help: use }
  if (missing.length === 0) return undefined
  const reason = `this message has no ${missing.map(braced).join(' ')}`
  return { reason, help: `${use}; an apostrophe before { has to be ’` }
}

/** What is wrong with a message in a language that stands for the English one; undefined if nothing is. */
export function messageProblem(english: string, message: string, locale: string): MessageProblem | undefined {
  let elements: readonly MessageFormatElement[]
  try {
    elements = parse(message, { ignoreTag: true, requiresOtherClause: true })
  } catch (error) {
    const { location } = error as SyntaxProblem
    const words = (error instanceof Error ? error.message : '').toLowerCase().replaceAll('_', ' ')
    return {
      reason: `this is not a message in ICU MessageFormat: ${words}`,
      help: "write arguments as {name}, and a brace that is text as '{'",
      ...(location && { span: [location.start.offset, location.end.offset] }),
    }
  }
  const all = argumentsOf(parse(english, { ignoreTag: true }))
  return argumentProblem(all, argumentsOf(elements)) ?? pluralProblem(elements, locale)
}
