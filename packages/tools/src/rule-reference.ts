import { RULES, type RuleInfo } from '@topasked/content'
import { DEFINITIONS } from '@topasked/exporters'
import type { Example } from '../../content/test/example.ts'
import { RULE_EXAMPLES } from '../../content/test/rule-examples.ts'

const SEVERITIES = {
  error: 'Error: nothing is published until it is fixed.',
  warning: 'Warning: it is published, but needs attention.',
  note: 'Note: for your information.',
} as const

/** Of rules that only the writers of channels report. */
const CHANNEL_SEVERITIES = {
  error: 'Error while publishing: nothing is published until it is fixed.',
  warning: 'Warning while publishing: the documents that it concerns are not published.',
  note: 'Note while publishing: for your information.',
} as const

/** What the groups of rules are about. */
const GROUPS: Readonly<Record<string, string>> = {
  answer: 'Answers',
  catalog: 'The catalog, faq.yaml',
  file: 'Files',
  frontmatter: 'Fields',
  html: 'Web pages and snippets',
  id: 'Ids and file names',
  image: 'Pictures',
  interface: 'Interface words',
  lifecycle: 'Dates',
  link: 'Links',
  markdown: 'Markdown',
  notice: 'Notices',
  pdf: 'Handouts',
  reference: 'References',
  text: 'Characters',
  translation: 'Translations',
}

/** Characters of an example that the page shows: some are longer than an answer may be. */
const SHOWN = 400
/** Characters that a reader of the page would not see, or would take for a plain space. */
const UNSEEN = /[^\P{C}\n]|[^\P{Z} \n]/gu

function show(text: string): string {
  const cut = text.length > SHOWN ? `${text.slice(0, 80)} …` : text
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

function languageOf(where: string): string {
  if (where === 'answer' || where.endsWith('.md')) return 'markdown'
  if (where.endsWith('.svg')) return 'svg'
  return where.endsWith('.yaml') || !/[./]/.test(where) ? 'yaml' : 'text'
}

/** One example is enough to recognise a mistake; the others are tests. */
function toExample({ in: where, wrong, right }: Example): string[] {
  const language = languageOf(where)
  const place = where.includes('/') || where.includes('.') ? ` (\`${where}\`)` : ''
  return [
    `Wrong${place}:`,
    block(wrong, language),
    ...(right === undefined ? [] : ['Right:', block(right, language)]),
  ]
}

/** Rules of the check, which may fix what they find, and of channels. */
interface Documented extends RuleInfo {
  readonly fixes?: true
  readonly isOfChannel?: true
}

/** What the writers of channels report: the check finds nearly all of it first. */
function channelRules(): Documented[] {
  const ids = new Set(RULES.map(({ id }) => id))
  const rules = Object.values(DEFINITIONS).flatMap((definition) => definition.rules)
  const byId = new Map(rules.filter(({ id }) => !ids.has(id)).map((rule) => [rule.id, rule]))
  return [...byId.values()].map((rule) => ({ ...rule, isOfChannel: true }))
}

function toEntry({ id, description, severity, fixes, isOfChannel }: Documented): string {
  const fix = fixes ? ' `topasked check --fix` fixes it where only one fix is possible.' : ''
  const example = RULE_EXAMPLES.get(id)?.[0]
  const parts = [
    `### ${id}`,
    description,
    isOfChannel ? CHANNEL_SEVERITIES[severity] : `${SEVERITIES[severity]}${fix}`,
    ...(example ? toExample(example) : []),
  ]
  return `${parts.join('\n\n')}\n`
}

function titleOf(group: string): string {
  const title = GROUPS[group]
  if (title === undefined) throw new TypeError(`name the group ${group} of rules in GROUPS`)
  return title
}

/** GitHub makes anchors from headings by dropping the slash. */
const toContents = (rules: readonly Documented[]): string =>
  rules.map(({ id }) => `[${id.split('/')[1]}](#${id.replace('/', '')})`).join(' · ')

/** The text of docs/rules.md, which the address of each message leads into. */
export function toRuleReference(): string {
  const all: readonly Documented[] = [...RULES, ...channelRules()].sort((a, b) => (a.id < b.id ? -1 : 1))
  const names = [...new Set(all.map(({ id }) => id.split('/')[0] ?? ''))]
  const groups = names.map((name) => ({ name, rules: all.filter(({ id }) => id.startsWith(`${name}/`)) }))
  const contents = groups.map(({ name, rules }) => `- **${titleOf(name)}**: ${toContents(rules)}`)
  const sections = groups.flatMap(({ name, rules }) => [`## ${titleOf(name)}\n`, ...rules.map(toEntry)])
  return `# Rules

What \`topasked check\` looks for, and what \`topasked build\` can report while publishing. Each message links to its entry here.

${contents.join('\n')}

In the examples, a character that you could not see is shown as its number, such as ⟨U+3000⟩. This page is generated from
the rules by \`npm run rules\`.

${sections.join('\n')}`
}
