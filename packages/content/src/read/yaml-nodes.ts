import type { Span } from './span.ts'

/** What the thread that parses makes of YAML: plain data, with offsets in the YAML. */
export interface ParsedYaml {
  readonly root: YamlNode | null
  /** The first thing that is wrong, in the order of the text; what follows is often its consequence. */
  readonly error?: YamlProblem | undefined
  /** The first anchor, alias, tag or key that no file may have. */
  readonly forbidden?: Forbidden | undefined
}

export type YamlNode = YamlScalar | YamlMap | YamlList

interface YamlScalar extends Span {
  readonly value: string | number | boolean | null
}

export interface YamlMap extends Span {
  readonly pairs: ReadonlyArray<{ readonly key: YamlNode | null; readonly value: YamlNode | null }>
}

interface YamlList extends Span {
  readonly items: ReadonlyArray<YamlNode | null>
}

/** What is wrong with YAML: a code of the library `yaml`, and offsets. */
export interface YamlProblem {
  readonly code: string
  readonly pos: readonly [start: number, end: number]
}

export interface Forbidden extends Span {
  readonly what: 'alias' | 'tag' | 'key'
}
