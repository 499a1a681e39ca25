import { readFileSync } from 'node:fs'

const NAMES = [
  'main',
  'handout',
  'card',
  'running',
  'addresses',
  'strip',
  'look',
  'question',
  'walk',
  'blocks',
  'inlines',
  'type',
] as const

/** The templates: name -> source. */
export function readTemplates(): ReadonlyMap<string, string> {
  return new Map(
    NAMES.map((name) => [name, readFileSync(new URL(`../../../typst/${name}.typ`, import.meta.url), 'utf8')]),
  )
}
