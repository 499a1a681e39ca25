import type { ErrorObject } from 'ajv/dist/2020.js'
import { type Finding, type RuleInfo, report } from '../model/messages.ts'
import { yamlLines } from '../read/field-lines.ts'
import type { SourceKind } from '../read/source.ts'
import { fieldsOf, schemaErrors } from '../read/validators.ts'
import type { YamlPath, YamlSource } from '../read/yaml-source.ts'
import type { FileCheck } from './file-check.ts'
import { fileLimit } from './rules/file/limit.ts'
import { frontmatterReadable } from './rules/frontmatter/readable.ts'
import { frontmatterValue } from './rules/frontmatter/value.ts'
import { LINE_RULES, SCHEMA_RULES, YAML_RULES } from './rules/index.ts'

/**
 * Says what is wrong with YAML as it was typed. True when something is: then its value is not looked at, since what
 * the schema would say of it has the same cause.
 */
export function explainYaml(check: FileCheck, kind: SourceKind, yaml: YamlSource): boolean {
  const all = check.run(frontmatterReadable, () => yamlLines(yaml.text)) ?? []
  const lines = all.flatMap((line) => line.fields)
  const fields = fieldsOf(kind)
  const explained = new Set<number>()
  let failed = false
  for (const rule of LINE_RULES) {
    check.run(rule, () => {
      for (const finding of rule.check(lines, yaml, fields, all)) {
        const line = lineOf(finding)
        if (explained.has(line)) continue
        const isError = (finding.severity ?? rule.severity) === 'error'
        if (isError) explained.add(line)
        failed ||= isError
        report(check.file, rule, finding)
      }
    })
  }
  const { error } = yaml
  if (failed || !error) return failed
  const explanation = firstOf(YAML_RULES, (rule) => check.run(rule, () => rule.explain(error, yaml)))
  if (explanation) report(check.file, explanation.rule, explanation.finding)
  return true
}

function lineOf({ place }: Finding): number {
  if (!place) return 0
  return 'start' in place ? place.start.line : place.line
}

function toPath(instancePath: string): YamlPath {
  return instancePath
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

function nameOf(path: YamlPath): string {
  const names = path
    .map((step) => (/^\d+$/.test(String(step)) ? `[${Number(step) + 1}]` : `.${step}`))
    .join('')
  return names.replace(/^\./, '') || 'this file'
}

/** One error a place: `anyOf` and its branches, or a type error and what follows from it, are one mistake. */
function distinct(errors: readonly ErrorObject[]): ErrorObject[] {
  const seen = new Set<string>()
  return errors.filter((error) => {
    if (error.schemaPath.includes('/contains/')) return false
    const own = error.params.additionalProperty ?? error.params.missingProperty
    const key = own === undefined ? error.instancePath : `${error.instancePath}/${own}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Mistakes of which each is shown. */
const MOST_ERRORS = 1_000

/** Says what the schema has against a value. True when it has anything. */
export function explainSchema(check: FileCheck, kind: SourceKind, yaml: YamlSource): boolean {
  const errors = check.run(frontmatterValue, () => distinct(schemaErrors(kind, yaml.value)))
  if (!errors) return true
  // So many mistakes are one: the file is of another kind, or a program has written it.
  const most = errors.length > MOST_ERRORS ? 1 : errors.length
  let said = 0
  for (const error of errors) {
    if (said === most) break
    const path = toPath(error.instancePath)
    const problem = { error, all: errors, path, value: error.data, field: nameOf(path), yaml }
    const explained = firstOf(SCHEMA_RULES, (rule) => check.run(rule, () => rule.explain(problem)))
    if (!explained || explained.finding.reason === '') continue
    report(check.file, explained.rule, explained.finding)
    said += 1
  }
  if (errors.length > MOST_ERRORS) {
    const reason = `there are ${errors.length - said} more mistakes in the fields of this file`
    report(check.file, fileLimit, {
      reason,
      help: 'fix the first one',
      severity: 'note',
    })
  }
  return errors.length > 0
}

function firstOf<R extends RuleInfo>(rules: readonly R[], explain: (rule: R) => Finding | undefined) {
  for (const rule of rules) {
    const finding = explain(rule)
    if (finding) return { rule, finding }
  }
  return undefined
}
