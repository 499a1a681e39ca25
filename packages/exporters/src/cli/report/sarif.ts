import { RULES } from '@topasked/content'
import type { Message, Severity } from '@topasked/schema'
import type { ReportContext } from './report-context.ts'
import { repositoryPath } from './repository-path.ts'

/** SARIF uses the same three names. */
const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' }
const HOME = 'https://github.com/topasked/topasked'
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'

/** A relative URI reference: each segment is percent-encoded, so that no name is mistaken for a scheme or a query. */
function toUri(path: string): string {
  return path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')))
    .join('/')
}

/** The rules that the messages name, sorted by id, with the registry's descriptions. */
function rulesOf(messages: readonly Message[]): ReadonlyMap<string, object> {
  const urls = new Map(messages.map(({ rule, url }) => [rule, url]))
  const known = new Map(RULES.map((rule) => [rule.id, rule]))
  const entries = [...urls.keys()].sort().map((id) => {
    const rule = known.get(id)
    const described = rule && {
      shortDescription: { text: rule.description },
      defaultConfiguration: { level: LEVELS[rule.severity] },
    }
    return [id, { id, ...described, helpUri: urls.get(id) }] as const
  })
  return new Map(entries)
}

function toLocation(message: Message, context: ReportContext): object {
  const { line, column, endLine, endColumn } = message
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(repositoryPath(message, context)), uriBaseId: '%SRCROOT%' },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  }
}

/**
 * SARIF 2.1.0 with one run. Columns are UTF-16 code units from 1, as `columnKind` declares, and the end column is
 * exclusive; paths are relative to the repository root.
 */
export function reportSarif(messages: readonly Message[], context: ReportContext): string {
  const rules = rulesOf(messages)
  const indexes = new Map([...rules.keys()].map((id, index) => [id, index]))
  const driver = {
    name: 'Topasked',
    semanticVersion: context.version,
    informationUri: HOME,
    rules: [...rules.values()],
  }
  const results = messages.map((message) => ({
    ruleId: message.rule,
    ruleIndex: indexes.get(message.rule),
    level: LEVELS[message.severity],
    message: { text: `${message.message}\nhelp: ${message.help}` },
    locations: [toLocation(message, context)],
  }))
  const run = { tool: { driver }, columnKind: 'utf16CodeUnits', results }
  return `${JSON.stringify({ $schema: SCHEMA, version: '2.1.0', runs: [run] }, null, 2)}\n`
}
