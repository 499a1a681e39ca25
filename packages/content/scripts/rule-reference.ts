import type { Example, Rule } from '../src/check/rule.ts'
import { RULES } from '../src/check/rules/index.ts'

const SEVERITIES = {
  error: 'Error: nothing is published until it is fixed.',
  warning: 'Warning: it is published, but wants attention.',
  note: 'Note: for your information.',
} as const

const FIXED = '`topasked check --fix` fixes it where it is certain what was meant.'
/** Characters of an example that the page shows: one of them is longer than an answer may be. */
const SHOWN = 600
/** Characters that a reader of the page would not see, or would take for a plain blank. */
const UNSEEN = /[^\P{C}\n]|[^\P{Z} \n]/gu

function show(text: string): string {
  const cut = text.length > SHOWN ? `${text.slice(0, SHOWN).slice(0, 80)} …` : text
  return cut.replace(
    UNSEEN,
    (char) => `⟨U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  )
}

/** A fence longer than any run of backticks in what it holds. */
function block(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}${language}\n${show(text).trimEnd()}\n${fence}`
}

function toSection({ name, in: where, wrong, right }: Example): string {
  const isFile = where.includes('/') || where.includes('.')
  const language =
    where === 'answer' || where.endsWith('.md') ? 'markdown' : where.endsWith('.svg') ? 'svg' : 'yaml'
  const place = isFile ? ` (\`${where}\`)` : ''
  const heading = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}${place}:`
  const parts = [
    heading,
    block(wrong, language),
    ...(right === undefined ? [] : ['Right:', block(right, language)]),
  ]
  return parts.join('\n\n')
}

function toRule({ id, description, severity, fixes, examples }: Rule): string {
  const parts = [
    `## ${id}`,
    description,
    SEVERITIES[severity],
    ...(fixes ? [FIXED] : []),
    ...examples.map(toSection),
  ]
  return `${parts.join('\n\n')}\n`
}

/**
 * The text of docs/rules.md: what each message's address points to. Its examples are the tests of the rules.
 */
export function toRuleReference(): string {
  const intro = [
    'What `topasked check` looks for, with examples of wrong and right.',
    'This file is made from the rules: `npm run emit -w @topasked/content`.',
    'A character that cannot be seen stands here as its number, as in ⟨U+3000⟩.',
  ].join('\n')
  return [`# Rules\n\n${intro}\n`, ...RULES.map((rule) => toRule(rule))].join('\n')
}
