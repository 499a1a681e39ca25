import type { ErrorObject } from 'ajv/dist/2020.js'
import type { VFile } from 'vfile'
import { type Finding, type RuleInfo, report } from '../model/messages.ts'
import { yamlLines } from '../read/field-lines.ts'
import type { SourceKind } from '../read/source.ts'
import { fieldsOf, schemaErrors } from '../read/validators.ts'
import type { YamlPath, YamlSource } from '../read/yaml-source.ts'
import { LINE_RULES, SCHEMA_RULES, YAML_RULES } from './rules/index.ts'

/**
 * Says what is wrong with YAML as it was typed. True when something is: then its value is not looked at, since what
 * the schema would say of it has the same cause.
 */
export function explainYaml(file: VFile, kind: SourceKind, yaml: YamlSource): boolean {
  const all = yamlLines(yaml.text)
  const lines = all.flatMap((line) => line.fields)
  const fields = fieldsOf(kind)
  const explained = new Set<number>()
  let failed = false
  for (const rule of LINE_RULES) {
    for (const finding of rule.check(lines, yaml, fields, all)) {
      const line = lineOf(finding)
      if (explained.has(line)) continue
      const isError = (finding.severity ?? rule.severity) === 'error'
      if (isError) explained.add(line)
      failed ||= isError
      report(file, rule, finding)
    }
  }
  if (failed) return true
  const [error] = yaml.errors
  if (!error) return false
  for (const rule of YAML_RULES) {
    const finding = rule.explain(error, yaml)
    if (!finding) continue
    report(file, rule, finding)
    break
  }
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

/** Says what the schema has against a value. True when it has anything. */
export function explainSchema(file: VFile, kind: SourceKind, yaml: YamlSource): boolean {
  const errors = distinct(schemaErrors(kind, yaml.value))
  for (const error of errors) {
    const path = toPath(error.instancePath)
    const problem = { error, all: errors, path, value: error.data, field: nameOf(path), yaml }
    const explained = firstOf(SCHEMA_RULES, (rule) => rule.explain(problem))
    if (explained && explained.finding.reason !== '') report(file, explained.rule, explained.finding)
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
