import type { ErrorObject } from 'ajv/dist/2020.js'
import type { Finding, RuleInfo as Info } from '../model/messages.ts'
import type { Content } from '../read/content.ts'
import type { FieldLine, YamlLine } from '../read/field-lines.ts'
import type { Source, SourceName } from '../read/source.ts'
import type { Fields } from '../read/validators.ts'
import type { YamlProblem } from '../read/yaml-nodes.ts'
import type { YamlPath, YamlSource } from '../read/yaml-source.ts'

interface RuleInfo extends Info {
  /** `--fix` fixes it, at least where it is certain what was meant. */
  readonly fixes?: true
}

/** Looks at a file's text before anything parses it. A finding of severity error ends the reading of that file. */
export interface TextRule extends RuleInfo {
  readonly stage: 'text'
  check(text: string, name: SourceName): Iterable<Finding & { readonly offset: number; readonly end: number }>
}

/** Looks at the fields of YAML, and at all its lines, as they were typed. A finding of severity error explains the parser's errors away. */
export interface LineRule extends RuleInfo {
  readonly stage: 'line'
  check(
    lines: readonly FieldLine[],
    yaml: YamlSource,
    fields: Fields,
    all: readonly YamlLine[],
  ): Iterable<Finding>
}

/** Puts an error of the YAML parser in an editor's words; undefined if it is not the one meant. */
export interface YamlRule extends RuleInfo {
  readonly stage: 'yaml'
  explain(error: YamlProblem, yaml: YamlSource): Finding | undefined
}

/** Puts an error of the schema validator in an editor's words; undefined if it is not the one meant. */
export interface SchemaRule extends RuleInfo {
  readonly stage: 'schema'
  explain(problem: SchemaProblem): Finding | undefined
}

/** Looks at the whole content. */
export interface ContentRule extends RuleInfo {
  readonly stage: 'content'
  check(content: Content, found: (source: Source, finding: Finding) => void): void
}

/** Looks at nothing: its messages come from what runs the other rules, whatever stage they are at. */
export interface RunnerRule extends RuleInfo {
  readonly stage: 'runner'
}

export type Rule = TextRule | LineRule | YamlRule | SchemaRule | ContentRule | RunnerRule

export interface SchemaProblem {
  readonly error: ErrorObject
  /** All errors of this file, so that a rule can see what belongs together. */
  readonly all: readonly ErrorObject[]
  readonly path: YamlPath
  /** The value that is wrong. */
  readonly value: unknown
  /** Name of the field for the message: `valid.until`. */
  readonly field: string
  readonly yaml: YamlSource
}
