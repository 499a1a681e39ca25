import { ID_PATTERN } from '@topasked/schema'
import { together } from '../../../fix/edit.ts'
import type { Finding } from '../../../model/messages.ts'
import type { Content } from '../../../read/content.ts'
import type { YamlPath } from '../../../read/yaml-source.ts'
import type { SchemaProblem, SchemaRule } from '../../rule.ts'
import { similarTo } from '../../similar.ts'
import { toId } from '../id/to-id.ts'

const REASONS: Readonly<Record<string, string>> = {
  uniqueItems: 'has the same value twice',
  contains: 'must contain site',
  type: 'has the wrong shape',
  pattern: 'is not in the form that is needed',
  format: 'is not in the form that is needed',
  enum: 'has a value that is not known',
  const: 'has a value that is not known',
}

type Fix = Pick<Finding, 'help' | 'edits' | 'confirm'>

function fixEnum({ error, value, path, yaml }: SchemaProblem): Fix {
  const allowed = (error.params.allowedValues as unknown[]).map(String)
  const similar = similarTo(String(value), allowed)
  if (!similar) return { help: `use one of: ${allowed.join(', ')}` }
  const edits = similar.certain ? together(yaml.replaceName(path, String(value), similar.name)) : undefined
  return { help: `there is a similar value: ${similar.name}`, edits }
}

/** The ids that a field can name; undefined for a field that makes ids, or when they cannot be known. */
function idsFor({ catalog, questions, scenarios }: Content, path: YamlPath): ReadonlySet<string> | undefined {
  const field = path.findLast((step) => typeof step === 'string' && !/^\d+$/.test(step))
  if (field === 'scenarios') return new Set(scenarios.keys())
  if (field === 'audience') return catalog?.data && new Set(Object.keys(catalog.data.audience))
  if (field === 'owner') return catalog?.data && new Set(Object.keys(catalog.data.owners))
  const isQuestion = ['related', 'urgent', 'order', 'replacedBy'].includes(String(field))
  return isQuestion ? new Set(questions.keys()) : undefined
}

/** The letters and digits of a name, without accents and capitals. */
function letters(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** An id with capitals, blanks, or the name of its file. It is put in where there is such a thing. */
function fixPattern({ error, value, path, yaml }: SchemaProblem): Fix | undefined {
  const name =
    /^(?:\.{0,2}\/)*(?:questions\/)?([\p{L}\p{N}\p{M} _-]+?)(?:\.md)?$/u.exec(String(value))?.[1] ?? ''
  const id = toId(name)
  // An id has none of the letters of other scripts, and without them it would be another one.
  if (letters(name) !== letters(id)) return undefined
  if (error.params.pattern !== ID_PATTERN || !new RegExp(ID_PATTERN).test(id)) return undefined
  return {
    help: `write: ${id}`,
    confirm: (content) =>
      idsFor(content, path)?.has(id) ? together(yaml.replaceName(path, String(value), id)) : undefined,
  }
}

/** What a value has to look like, as an example to write over. */
function formOf({ error, path, value }: SchemaProblem): string {
  const {
    description = '',
    pattern = '',
    properties,
  } = (error.parentSchema ?? {}) as {
    description?: string
    pattern?: string
    properties?: Readonly<Record<string, unknown>>
  }
  const name = String(path.findLast((step) => !/^\d+$/.test(String(step))) ?? '')
  const meaning =
    description === ''
      ? ''
      : `: ${description.charAt(0).toLowerCase()}${description.slice(1).replace(/\.$/, '')}`
  if (pattern.startsWith('^https://')) {
    const typed = typeof value === 'string' ? value : ''
    const start = /^(?:http:\/\/)?((?:[\w-]+\.)+[a-z]{2,}.*)$/.exec(typed)?.[1]
    const slash = pattern.endsWith('/$') ? '/' : ''
    return `write an address that begins with https://${slash && ' and ends with a slash'}, such as https://${start?.replace(/\/$/, '') ?? 'example.org/page'}${slash}`
  }
  if (pattern.startsWith('^#[0-9a-f'))
    return 'write # and six digits or letters from a to f, in quotes, such as "#1d3557"'
  if (pattern.startsWith('^sha256'))
    return 'run "topasked check" with of: "sha256:0000000000000000"; its help says what to write'
  if (name === 'valid')
    return 'write both days, or one of them: valid: { from: 2026-01-05, until: 2026-12-31 }'
  if (properties)
    return `write a group of fields: ${name}: { ${Object.keys(properties)
      .slice(0, 3)
      .map((key) => `${key}: …`)
      .join(', ')} }${meaning}`
  if (error.keyword === 'type' && error.params.type === 'object')
    return `write one text for each language: ${name}: { en: … }${meaning}`
  if (pattern === ID_PATTERN) return 'use lower-case letters, digits and single hyphens, as in new-phone'
  return `write ${name} in the form of the examples in docs/rules.md${meaning}`
}

function fixOf(problem: SchemaProblem): Fix {
  const { error } = problem
  switch (error.keyword) {
    case 'enum':
      return fixEnum(problem)
    case 'pattern':
      return fixPattern(problem) ?? { help: formOf(problem) }
    case 'contains':
      return { help: 'add site to the list: permanent addresses point there' }
    case 'uniqueItems':
      return { help: 'remove the value that appears twice' }
    default:
      return { help: formOf(problem) }
  }
}

/** The last resort: takes every schema error that no other rule explains. */
export const frontmatterValue: SchemaRule = {
  id: 'frontmatter/value',
  stage: 'schema',
  severity: 'error',
  description: 'A field has a value that the schema allows.',
  fixes: true,
  explain(problem) {
    const { error, field, path, yaml } = problem
    return {
      reason: `${field} ${REASONS[error.keyword] ?? 'has a value that is not allowed'}`,
      place: yaml.place(path),
      ...fixOf(problem),
    }
  },
}
