import { readdirSync, readFileSync } from 'node:fs'

const FOLDER = new URL('../../../../typst/', import.meta.url)

/** The templates: file name -> source. */
export function readTemplates(): ReadonlyMap<string, string> {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.typ'))
  return new Map(names.sort().map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]))
}
